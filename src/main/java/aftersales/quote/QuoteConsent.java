package aftersales.quote;

import aftersales.contract.ContractQueries;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.TicketId;
import aftersales.ticket.WorkConsent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * No work before the customer agreed: while a quote waits for his answer, and where the contract promises a scheme before work on
 * a fault of this cause, without one he accepted.
 */
@Component
class QuoteConsent implements WorkConsent {

    private final JdbcClient jdbc;
    private final ContractQueries contracts;

    QuoteConsent(JdbcClient jdbc, ContractQueries contracts) {
        this.jdbc = jdbc;
        this.contracts = contracts;
    }

    @Override
    public void require(TicketId ticket, @Nullable ContractId contract, @Nullable Integer version, String cause, boolean solvedByPhone) {
        List<String> states = jdbc.sql("select state from quote where ticket_id = ?").param(ticket.value()).query(String.class).list();
        if (states.contains(QuoteState.SENT.name())) {
            throw Refusal.because("quote.consent.waiting");
        }
        if (!solvedByPhone && !states.contains(QuoteState.ACCEPTED.name()) && contract != null && version != null && isSchemeFirst(contract, version, cause)) {
            throw Refusal.of("cause", "quote.consent.scheme");
        }
    }

    private boolean isSchemeFirst(ContractId contract, int version, String cause) {
        return contracts.owed(contract, version).document().exclusions().stream()
                .anyMatch(exclusion -> exclusion.scheme() && exclusion.cause().name().equals(cause));
    }
}
