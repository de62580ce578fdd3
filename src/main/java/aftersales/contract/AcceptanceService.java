package aftersales.contract;

import aftersales.access.AuditTrail;
import aftersales.customer.SiteQueries;
import aftersales.customer.SiteRow;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.identity.SiteId;
import aftersales.product.ModelQueries;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the deliveries of contracts. Agents, technicians, managers and administrators do, at the sites in their reach. */
@Service
@Transactional
public class AcceptanceService {

    private final AcceptanceQueries queries;
    private final ContractQueries contracts;
    private final SiteQueries sites;
    private final ModelQueries models;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    AcceptanceService(AcceptanceQueries queries, ContractQueries contracts, SiteQueries sites, ModelQueries models, JdbcClient jdbc,
            AuditTrail audit, Clock clock) {
        this.queries = queries;
        this.contracts = contracts;
        this.sites = sites;
        this.models = models;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A delivery that will come.
     *
     * @throws NotFound if contract, site or a model is unknown or out of reach
     * @throws Refusal  if the contract is a draft, or the site another customer's
     */
    public AcceptanceId plan(Actor actor, ContractId contract, SaveAcceptance details) {
        ContractRow row = contracts.get(actor, contract).row();
        requireWriter(actor);
        if (row.state() == ContractState.DRAFT) {
            throw Refusal.because("contract.acceptance.draft");
        }
        SiteRow site = site(actor, row, details.site());
        long id = jdbc.sql("""
                insert into contract_acceptance (contract_id, site_id, title, planned_on, state, created_at) values (?, ?, ?, ?, 'OPEN', ?) returning id
                """).params(contract.value(), details.site().value(), details.title(), details.plannedOn(), Timestamp.from(clock.instant()))
                .query(Long.class).single();
        var made = new AcceptanceId(id);
        writeItems(actor, made, details.items(), List.of());
        audit.record(actor, site.organization(), "acceptance", made.toString(), "planned",
                Map.of("contract", row.number(), "title", details.title(), "items", details.items().size()));
        return made;
    }

    /**
     * Changes what shall come, while nothing was signed.
     *
     * @throws Conflict if it was changed since {@code version}
     */
    public void change(Actor actor, ContractId contract, AcceptanceId id, long version, SaveAcceptance details) {
        ContractRow row = contracts.get(actor, contract).row();
        AcceptanceDetail before = locked(actor, contract, id, version);
        if (before.signed()) {
            throw Refusal.because("contract.acceptance.signed");
        }
        SiteRow site = site(actor, row, details.site());
        jdbc.sql("update contract_acceptance set site_id = ?, title = ?, planned_on = ?, version = version + 1 where id = ?")
                .params(details.site().value(), details.title(), details.plannedOn(), id.value()).update();
        jdbc.sql("delete from contract_acceptance_item where acceptance_id = ?").param(id.value()).update();
        writeItems(actor, id, details.items(), before.items());
        audit.record(actor, site.organization(), "acceptance", id.toString(), "changed",
                Map.of("contract", row.number(), "title", details.title(), "items", details.items().size()));
    }

    /** Whether the actor writes about deliveries that he can read. */
    public boolean isWriter(Actor actor) {
        return actor.isAnyOf(Role.AGENT, Role.TECHNICIAN, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** It as it stands now, so that nobody else changes it meanwhile. */
    AcceptanceDetail locked(Actor actor, ContractId contract, AcceptanceId id, long version) {
        queries.get(actor, contract, id);
        requireWriter(actor);
        jdbc.sql("select id from contract_acceptance where id = ? for update").param(id.value()).query(Long.class).single();
        AcceptanceDetail now = queries.get(actor, contract, id);
        Conflict.check("acceptance", version, now.row().version());
        return now;
    }

    private void requireWriter(Actor actor) {
        if (!isWriter(actor)) {
            throw Refusal.because("access.refused");
        }
    }

    private SiteRow site(Actor actor, ContractRow contract, SiteId id) {
        SiteRow site = sites.get(actor, id);
        if (!site.customer().equals(contract.customer())) {
            throw Refusal.of("site", "contract.cover.foreign");
        }
        return site;
    }

    private void writeItems(Actor actor, AcceptanceId id, List<AcceptanceItem> items, List<AcceptanceItem> before) {
        int position = 0;
        for (AcceptanceItem item : items) {
            boolean kept = before.stream().anyMatch(old -> item.model() != null && item.model().equals(old.model()));
            if (item.model() != null && !kept) {
                models.get(actor, item.model());
            }
            jdbc.sql("insert into contract_acceptance_item (acceptance_id, position, model_id, name, promised) values (?, ?, ?, ?, ?)")
                    .params(id.value(), ++position, item.model() == null ? null : item.model().value(), item.name(), item.promised()).update();
        }
    }
}
