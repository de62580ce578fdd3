package aftersales.ticket;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.TicketId;
import org.jspecify.annotations.Nullable;

/** Whoever knows whether the customer has agreed to the work. */
public interface WorkConsent {

    /**
     * Asked before work counts as done.
     *
     * @param number   of the ticket
     * @param contract the one the ticket runs under, with its version; null where there is none
     * @param cause    what was found
     * @throws Refusal if the customer must agree first, and has not
     */
    void require(TicketId ticket, String number, @Nullable ContractId contract, @Nullable Integer version, FaultCause cause,
            boolean solvedByPhone);
}
