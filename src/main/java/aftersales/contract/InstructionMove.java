package aftersales.contract;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an instruction. Each kind of step takes what belongs to it, the rest is left out.
 *
 * @param day         when it was carried out, confirmed or rejected, in the keeper's zone
 * @param by          who carried it out, or who at the customer said so
 * @param words       what was done; why it was rejected or withdrawn; a remark
 * @param responsible of an assignment
 * @param dueOn       of an assignment; null: no day is named any more
 */
public record InstructionMove(InstructionStepKind kind, @Nullable LocalDate day, @Nullable String by, @Nullable String words,
        @Nullable AccountId responsible, @Nullable LocalDate dueOn) {

    /** @throws Refusal if something the step needs is missing or too long */
    public InstructionMove(InstructionStepKind kind, @Nullable LocalDate day, @Nullable String by, @Nullable String words,
            @Nullable AccountId responsible, @Nullable LocalDate dueOn) {
        boolean told = kind == InstructionStepKind.CARRIED_OUT || kind == InstructionStepKind.CONFIRMED || kind == InstructionStepKind.REJECTED;
        boolean assigned = kind == InstructionStepKind.ASSIGNED;
        if (told && day == null) {
            throw Refusal.of("day", "webkit.field.NotNull");
        }
        if (assigned && responsible == null) {
            throw Refusal.of("responsible", "webkit.field.NotNull");
        }
        this.kind = kind;
        this.day = told ? day : null;
        this.by = told ? Text.required("by", by, 80) : null;
        this.words = kind == InstructionStepKind.CONFIRMED || assigned ? Text.optional("words", words, 2000) : Text.required("words", words, 2000);
        this.responsible = assigned ? responsible : null;
        this.dueOn = assigned ? dueOn : null;
    }
}
