package aftersales.contract;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.AttachmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is handed over.
 *
 * @param name     what it is more exactly; needed where the kind does not say it
 * @param receiver who took it at the customer
 * @param day      null: it is still owed
 * @param receipt  the paper he signed
 */
public record HandoverItem(HandoverKind kind, @Nullable String name, @Nullable String receiver, @Nullable LocalDate day,
        @Nullable AttachmentId receipt) {

    /** A row of the usual list. */
    static HandoverItem owed(HandoverKind kind) {
        return new HandoverItem(kind, null, null, null, null);
    }

    /**
     * @param path where it stands, before the names of its fields: {@code items[0].}
     * @throws Refusal if it has no name, or a day and nobody who took it
     */
    public HandoverItem checked(String path) {
        String what = Text.optional(path + "name", name, 160);
        String who = Text.optional(path + "receiver", receiver, 80);
        SaveContract.requireDay(path + "day", day);
        if (kind == HandoverKind.OTHER && what == null) {
            throw Refusal.of(path + "name", "contract.handover.name.missing");
        }
        if (day != null && who == null) {
            throw Refusal.of(path + "receiver", "contract.handover.receiver.missing");
        }
        return new HandoverItem(kind, what, who, day, receipt);
    }

    public boolean done() {
        return day != null;
    }
}
