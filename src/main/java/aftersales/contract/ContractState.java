package aftersales.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a contract stands on a day; follows from its dates, from whether it is a draft and from whether it was renewed. */
public enum ContractState {
    /** Not agreed yet: promises nothing. */
    DRAFT("k.draft"),
    /** Agreed, and begins later. */
    UPCOMING("not k.draft and k.valid_from > " + ContractSql.TODAY),
    /** It holds, and ends later than within its reminder days, or goes on in another that was agreed already. */
    IN_FORCE(ContractSql.HOLDS + " and (k.valid_to is null or k.valid_to - k.reminder_days > " + ContractSql.TODAY + " or " + ContractSql.RENEWED + ")"),
    /** It holds, ends within its reminder days, and nothing is agreed for afterwards. */
    EXPIRING(ContractSql.HOLDS + " and k.valid_to - k.reminder_days <= " + ContractSql.TODAY + " and not " + ContractSql.RENEWED),
    /** Over, and nothing came after it. */
    EXPIRED("not k.draft and k.valid_to < " + ContractSql.TODAY + " and not " + ContractSql.RENEWED),
    /** Over, and gone on in another. */
    RENEWED("not k.draft and k.valid_to < " + ContractSql.TODAY + " and " + ContractSql.RENEWED);

    private final String condition;

    ContractState(String condition) {
        this.condition = condition;
    }

    /** The same as {@link #of} in SQL, on contract {@code k} of organisation {@code o} at {@code :now}. */
    String condition() {
        return condition;
    }

    /**
     * @param renewed whether one that renews it was agreed: a draft is not
     * @param today   the day in the zone of the contract's organisation; the last day of validity still counts
     */
    static ContractState of(boolean draft, LocalDate validFrom, @Nullable LocalDate validTo, int reminderDays, boolean renewed, LocalDate today) {
        if (draft) {
            return DRAFT;
        }
        if (today.isBefore(validFrom)) {
            return UPCOMING;
        }
        if (validTo != null && today.isAfter(validTo)) {
            return renewed ? RENEWED : EXPIRED;
        }
        return validTo == null || renewed || validTo.minusDays(reminderDays).isAfter(today) ? IN_FORCE : EXPIRING;
    }
}
