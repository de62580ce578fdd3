package aftersales.quote;

import aftersales.contract.ContractQueries;
import aftersales.contract.owed.FaultCause;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.TicketId;
import aftersales.ticket.WorkConsent;
import aftersales.warranty.Ask;
import aftersales.warranty.WarrantyService;
import java.time.LocalDate;
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
    private final WarrantyService warranty;

    QuoteConsent(JdbcClient jdbc, ContractQueries contracts, WarrantyService warranty) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.warranty = warranty;
    }

    @Override
    public void require(TicketId ticket, @Nullable ContractId contract, @Nullable Integer version, String cause, boolean solvedByPhone) {
        List<String> states = jdbc.sql("select state from quote where ticket_id = ?").param(ticket.value()).query(String.class).list();
        if (states.contains(QuoteState.SENT.name())) {
            throw Refusal.because("quote.consent.waiting");
        }
        boolean byContract = contract != null && version != null && isSchemeFirst(contract, version, cause);
        if (!solvedByPhone && !states.contains(QuoteState.ACCEPTED.name()) && (byContract || isSchemeFirst(ticket, cause))) {
            throw Refusal.of("cause", "quote.consent.scheme");
        }
    }

    private boolean isSchemeFirst(ContractId contract, int version, String cause) {
        return contracts.owed(contract, version).document().exclusions().stream()
                .anyMatch(exclusion -> exclusion.scheme() && exclusion.cause().name().equals(cause));
    }

    /** As the warranty judges the unit at the time of the report. */
    private boolean isSchemeFirst(TicketId ticket, String cause) {
        return jdbc.sql("""
                select t.equipment_id, (t.reported_at at time zone o.zone)::date as reported_on from ticket t join organization o on o.id = t.organization_id
                where t.id = ? and t.equipment_id is not null
                """).param(ticket.value()).query((row, n) -> new Ask(new EquipmentId(row.getLong(1)), null, row.getObject(2, LocalDate.class),
                FaultCause.valueOf(cause), null)).optional().map(ask -> warranty.verdict(Actor.system("quote"), ask).schemeFirst()).orElse(false);
    }
}
