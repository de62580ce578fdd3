package aftersales.contract;

import aftersales.access.AuditTrail;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The day on which a delivery that has no units of its own starts the terms of the whole contract. */
@Component
class ContractAcceptance {

    private final ContractRepository contracts;
    private final ContractVersions versions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    ContractAcceptance(ContractRepository contracts, ContractVersions versions, AuditTrail audit, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.contracts = contracts;
        this.versions = versions;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Not where another delivery has units: they start one by one, and none of them with something that came before it. */
    boolean isStartedBy(AcceptanceDetail acceptance) {
        return acceptance.standing().withoutUnits() && jdbc.sql("""
                select k.accepted_on is null and not exists (select from contract_acceptance a join contract_acceptance_item i on i.acceptance_id = a.id
                    where a.contract_id = k.id and i.model_id is not null)
                from contract k where k.id = ?
                """).param(acceptance.row().contract().value()).query(Boolean.class).single();
    }

    /** @param before the day it has now; one that was set otherwise meanwhile stays */
    void start(Actor actor, ContractId id, @Nullable LocalDate before, LocalDate day) {
        Contract contract = contracts.findById(id.value()).orElseThrow(() -> new NotFound("contract", id));
        if (!Objects.equals(contract.acceptedOn(), before) || day.equals(before)) {
            return;
        }
        var document = versions.document(id, contract.currentVersion());
        contract.accept(day);
        contracts.saveAndFlush(contract);
        versions.write(actor, contract, document, VersionCause.ACCEPTED);
        audit.record(actor, contract.organization(), "contract", id.toString(), "accepted", Map.of("accepted", before + " -> " + day));
        events.publishEvent(new ContractAccepted(id));
    }
}
