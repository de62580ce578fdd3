package aftersales.warranty;

import aftersales.access.AuditTrail;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the verdict of each ticket about a unit: found when it is opened, anew when what it rests on changes, until the ticket is
 * filed or called off. Who asks has come by the ticket: there is no scope of its own, and who may diagnose is the ticket's matter.
 */
@Service
@Transactional
public class WarrantyVerdicts {

    private final VerdictRenewal renewal;
    private final Components components;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WarrantyVerdicts(VerdictRenewal renewal, Components components, JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.renewal = renewal;
        this.components = components;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A ticket was opened. Where it is known already, it came to another organisation.
     *
     * @param contract under which it was opened, in that version: a later one does not change it; null: none
     */
    public void open(String key, OrganizationId organization, Ask ask, LocalDate faultOn, @Nullable ContractId contract, @Nullable Integer version) {
        if (jdbc.sql("update warranty_subject set organization_id = ? where subject_key = ?").params(organization.value(), key).update() == 1) {
            return;
        }
        int made = jdbc.sql("""
                insert into warranty_subject (subject_key, organization_id, equipment_id, contract_id, contract_version, component, fault_on, cause, wanted)
                values (?, ?, ?, ?::bigint, ?::integer, ?, ?, ?, ?) on conflict do nothing
                """).params(key, organization.value(), ask.equipment().value(), contract == null ? null : contract.value(), version, ask.component(),
                        faultOn, name(ask.cause()), name(ask.wanted())).update();
        if (made == 1) { // else another instance was first
            renewal.renew(key);
        }
    }

    /** What would be found for a ticket opened under this version of a contract; nothing is kept. */
    @Transactional(readOnly = true)
    public Verdict asOf(Ask ask, @Nullable ContractId contract, @Nullable Integer version) {
        return renewal.judge(ask, contract, version);
    }

    /**
     * What was found to be broken, and why; null leaves it open again.
     *
     * @throws NotFound if no verdict is kept for it
     * @throws Conflict if it was diagnosed or decided otherwise since {@code version}
     * @throws Refusal  if there is no such component
     */
    public void diagnose(Actor actor, String key, long version, Diagnosis found) {
        if (found.component() != null && !components.exists(found.component())) {
            throw Refusal.of("component", "warranty.component.unknown");
        }
        lock(key, version);
        found(actor, key, found);
    }

    private void found(Actor actor, String key, Diagnosis found) {
        jdbc.sql("update warranty_subject set component = ?, cause = ?, wanted = ?, version = version + 1 where subject_key = ?")
                .params(found.component(), name(found.cause()), name(found.wanted()), key).update();
        audit.record(actor, organization(key), "warranty", key, "diagnosed",
                Map.of("component", found.component() == null ? "–" : found.component(), "cause", found.cause() == null ? "–" : found.cause().name()));
        renewal.renew(key);
    }

    /** The cause alone, as whoever finished the work found it. */
    public void completed(Actor actor, String key, FaultCause cause) {
        of(key).ifPresent(kept -> found(actor, key, new Diagnosis(kept.component(), cause, kept.wanted())));
    }

    /** How the customer wants to be helped from now on; does nothing where no verdict is kept. */
    public void want(String key, Wanted wanted) {
        int changed = jdbc.sql("update warranty_subject set wanted = ?, version = version + 1 where subject_key = ? and wanted is distinct from ?")
                .params(wanted.name(), key, wanted.name()).update();
        if (changed == 1) {
            renewal.renew(key);
        }
    }

    /** The ticket follows another contract, or another version of its own. */
    public void under(String key, @Nullable ContractId contract, @Nullable Integer version) {
        jdbc.sql("update warranty_subject set contract_id = ?::bigint, contract_version = ?::integer where subject_key = ?")
                .params(contract == null ? null : contract.value(), version, key).update();
        renewal.renewOpen(key);
    }

    /** The ticket is filed or called off: what becomes known later no longer changes what was said. */
    public void settle(String key) {
        jdbc.sql("update warranty_subject set settled = true where subject_key = ?").param(key).update();
    }

    /** The ticket is back at work: what has become known meanwhile counts. */
    public void reopen(String key) {
        jdbc.sql("update warranty_subject set settled = false where subject_key = ?").param(key).update();
        renewal.renew(key);
    }

    /**
     * Managers may decide otherwise; the verdict stays beside what they decided.
     *
     * @throws NotFound if no verdict is kept for it
     * @throws Conflict if it was diagnosed or decided otherwise since {@code version}
     * @throws Refusal  if the actor is no manager
     */
    public void overrule(Actor actor, String key, long version, Overrule decided) {
        if (!overrules(actor)) {
            throw Refusal.because("access.refused");
        }
        lock(key, version);
        KeptVerdict kept = of(key).orElseThrow(() -> new NotFound("verdict", key));
        jdbc.sql("""
                update warranty_subject set parts = ?, labour = ?, travel = ?, reason = ?, overridden_by = ?, overridden_at = ?, version = version + 1
                where subject_key = ?
                """).params(decided.parts().name(), decided.labour().name(), decided.travel().name(), decided.reason(), actor.name(),
                        Timestamp.from(clock.instant()), key).update();
        audit.record(actor, organization(key), "warranty", key, "overruled",
                Map.of("verdict", said(kept.verdict()), "decided", decided.words(), "reason", String.valueOf(decided.reason())));
        events.publishEvent(new VerdictChanged(key));
    }

    public static boolean overrules(Actor actor) {
        return actor.isAnyOf(Role.MANAGER);
    }

    @Transactional(readOnly = true)
    public Optional<KeptVerdict> of(String key) {
        return SubjectSql.kept(jdbc, key);
    }

    /**
     * What a repair of this unit comes to by its terms, or by a manager's word, however the customer wants to be helped; null: not
     * known, or no verdict is kept.
     */
    @Transactional(readOnly = true)
    public @Nullable Liability phase(String key) {
        KeptVerdict kept = of(key).orElse(null);
        if (kept == null) {
            return null;
        }
        KeptVerdict.Overruling decided = kept.overruled();
        if (decided != null) {
            return decided.parts().isBetterThan(decided.labour()) ? decided.labour() : decided.parts();
        }
        return kept.wanted() == Wanted.PHONE ? renewal.onSite(key).phase() : kept.verdict().phase();
    }

    private void lock(String key, long version) {
        long found = jdbc.sql("select version from warranty_subject where subject_key = ? for update").param(key).query(Long.class).optional()
                .orElseThrow(() -> new NotFound("verdict", key));
        Conflict.check("verdict", version, found);
    }

    private OrganizationId organization(String key) {
        return new OrganizationId(jdbc.sql("select organization_id from warranty_subject where subject_key = ?").param(key).query(Long.class).single());
    }

    private static String said(Verdict verdict) {
        return verdict.findings().values().stream().map(finding -> finding.liability().name()).collect(Collectors.joining(" "));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
