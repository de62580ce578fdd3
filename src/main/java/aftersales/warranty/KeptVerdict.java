package aftersales.warranty;

import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The verdict that is kept for a ticket, with what it was asked for.
 *
 * @param number    1 is the one found when it was opened
 * @param overruled what a person decided instead; the verdict stays beside it. Null: nobody did
 * @param version   of what it was asked for and what was decided: rises with each diagnosis
 */
public record KeptVerdict(int number, Verdict verdict, Instant judgedAt, @Nullable String component, LocalDate faultOn, @Nullable FaultCause cause,
        @Nullable Wanted wanted, @Nullable Overruling overruled, long version) {

    /** What a person decided, and why. */
    public record Overruling(Liability parts, Liability labour, Liability travel, String reason, String by, Instant at) {
    }
}
