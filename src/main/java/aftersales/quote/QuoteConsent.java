package aftersales.quote;

import aftersales.contract.ContractQueries;
import aftersales.contract.owed.FaultCause;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.TicketId;
import aftersales.ticket.WorkConsent;
import aftersales.warranty.SchemeFirst;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * No work before the customer agreed: while a quote waits for his answer, and where he was promised a scheme before work on a fault
 * of this cause, without one he accepted.
 */
@Component
class QuoteConsent implements WorkConsent {

    private final JdbcClient jdbc;
    private final ContractQueries contracts;
    private final SchemeFirst schemes;

    QuoteConsent(JdbcClient jdbc, ContractQueries contracts, SchemeFirst schemes) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.schemes = schemes;
    }

    @Override
    public void require(TicketId ticket, String number, @Nullable ContractId contract, @Nullable Integer version, FaultCause cause,
            boolean solvedByPhone) {
        List<String> states = jdbc.sql("select state from quote where ticket_id = ?").param(ticket.value()).query(String.class).list();
        if (states.contains(QuoteState.SENT.name())) {
            throw Refusal.because("quote.consent.waiting");
        }
        if (!solvedByPhone && !states.contains(QuoteState.ACCEPTED.name())
                && schemes.of(number, cause).orElseGet(() -> contract != null && version != null && isSchemeFirst(contract, version, cause))) {
            throw Refusal.of("cause", "quote.consent.scheme");
        }
    }

    /** Without a unit there is no verdict: the contract's word alone. */
    private boolean isSchemeFirst(ContractId contract, int version, FaultCause cause) {
        return contracts.owed(contract, version).document().exclusions().stream()
                .anyMatch(exclusion -> exclusion.scheme() && exclusion.cause() == cause);
    }
}
