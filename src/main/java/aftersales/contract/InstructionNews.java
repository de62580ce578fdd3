package aftersales.contract;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Something its responsible person should hear of an instruction.
 *
 * @param occasion which time it is: the version it was told of, or the day it was due
 * @param row      as it is then
 * @param by       who did it; null: the day came
 */
public record InstructionNews(Kind kind, String occasion, InstructionRow row, @Nullable Actor by) {

    /** What there is to hear. */
    public enum Kind {
        /** It is his now. */
        ASSIGNED,
        /** The customer did not accept what was done: it is open again. */
        REJECTED,
        /** Its last day is tomorrow, or today. */
        DUE,
        /** Its last day is over; the keeper's managers hear of it, too. */
        MISSED
    }

    public AccountId responsible() {
        return row.responsible();
    }

    public OrganizationId keeper() {
        return row.keeper();
    }
}
