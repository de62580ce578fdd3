package aftersales.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a contract stands on a day; follows from its dates and from whether it is a draft. */
public enum ContractState {
    /** Not agreed yet: promises nothing. */
    DRAFT("k.draft"),
    /** Agreed, and begins later. */
    UPCOMING("not k.draft and k.valid_from > (cast(:now as timestamptz) at time zone o.zone)::date"),
    IN_FORCE("not k.draft and k.valid_from <= (cast(:now as timestamptz) at time zone o.zone)::date"
            + " and coalesce(k.valid_to, 'infinity') >= (cast(:now as timestamptz) at time zone o.zone)::date"),
    ENDED("not k.draft and k.valid_to < (cast(:now as timestamptz) at time zone o.zone)::date");

    private final String condition;

    ContractState(String condition) {
        this.condition = condition;
    }

    /** The same as {@link #of} in SQL, on contract {@code k} of organisation {@code o} at {@code :now}. */
    String condition() {
        return condition;
    }

    /** @param today the day in the zone of the contract's organisation; the last day of validity still counts */
    static ContractState of(boolean draft, LocalDate validFrom, @Nullable LocalDate validTo, LocalDate today) {
        if (draft) {
            return DRAFT;
        }
        if (today.isBefore(validFrom)) {
            return UPCOMING;
        }
        return validTo != null && today.isAfter(validTo) ? ENDED : IN_FORCE;
    }
}
