package aftersales.contract;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.AccountId;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An instruction as it was given.
 *
 * @param givenOn     day and {@code givenAt} time in the zone of the contract's keeper
 * @param givenBy     who at the customer said it
 * @param responsible who sees to it
 * @param dueOn       the last day; null: none was named
 */
public record RecordInstruction(LocalDate givenOn, @Nullable LocalTime givenAt, String givenBy, @Nullable String giverRole, InstructionWay way,
        String words, AccountId responsible, @Nullable LocalDate dueOn) {

    /** @throws Refusal if something is missing or too long, or it is due before it was given */
    public RecordInstruction(@Nullable LocalDate givenOn, @Nullable LocalTime givenAt, @Nullable String givenBy, @Nullable String giverRole,
            @Nullable InstructionWay way, @Nullable String words, @Nullable AccountId responsible, @Nullable LocalDate dueOn) {
        this.givenOn = needed("givenOn", givenOn);
        this.givenAt = givenAt;
        this.givenBy = Text.required("givenBy", givenBy, 80);
        this.giverRole = Text.optional("giverRole", giverRole, 80);
        this.way = needed("way", way);
        this.words = Text.required("words", words, 2000);
        this.responsible = needed("responsible", responsible);
        SaveContract.requireDay("givenOn", givenOn);
        requireAfter("dueOn", dueOn, this.givenOn);
        this.dueOn = dueOn;
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.of(field, "webkit.field.NotNull");
        }
        return value;
    }

    static void requireAfter(String field, @Nullable LocalDate day, LocalDate given) {
        SaveContract.requireDay(field, day);
        if (day != null && day.isBefore(given)) {
            throw Refusal.of(field, "contract.instruction.day.early");
        }
    }
}
