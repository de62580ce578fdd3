package aftersales.warranty;

import aftersales.access.AuditTrail;
import aftersales.contract.ContractQueries;
import aftersales.contract.OwedContract;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the verdict of each ticket about a unit: found when it is opened, anew when what it rests on changes, until the ticket is
 * filed. Who asks has come by the ticket: there is no scope of its own.
 */
@Service
@Transactional
public class WarrantyVerdicts {

    private static final Actor SELF = Actor.system("warranty");

    private final WarrantyService warranty;
    private final ContractQueries contracts;
    private final Components components;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    WarrantyVerdicts(WarrantyService warranty, ContractQueries contracts, Components components, JdbcClient jdbc, AuditTrail audit,
            Clock clock) {
        this.warranty = warranty;
        this.contracts = contracts;
        this.components = components;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Subject(String key, Ask ask, @Nullable ContractId contract, int version) {
    }

    /**
     * A ticket was opened; does nothing where it is known.
     *
     * @param contract under which it was opened, in that version: a later one does not change it; null: none
     */
    public void open(String key, OrganizationId organization, Ask ask, LocalDate faultOn, @Nullable ContractId contract, @Nullable Integer version) {
        int made = jdbc.sql("""
                insert into warranty_subject (subject_key, organization_id, equipment_id, contract_id, contract_version, component, fault_on, cause, wanted)
                values (?, ?, ?, ?::bigint, ?::integer, ?, ?, ?, ?) on conflict do nothing
                """).params(key, organization.value(), ask.equipment().value(), contract == null ? null : contract.value(), version, ask.component(),
                        faultOn, name(ask.cause()), name(ask.wanted())).update();
        if (made == 1) {
            renew("subject_key = ?", key);
        }
    }

    /**
     * What was found to be broken, and why; null leaves it open again. A filed one is judged once more.
     *
     * @throws Refusal if there is no such component
     */
    public void diagnose(Actor actor, String key, @Nullable String component, @Nullable FaultCause cause, @Nullable Wanted wanted) {
        if (component != null && !components.exists(component)) {
            throw Refusal.of("component", "warranty.component.unknown");
        }
        int known = jdbc.sql("update warranty_subject set component = ?, cause = ?, wanted = ?, settled = false where subject_key = ?")
                .params(component, name(cause), name(wanted), key).update();
        if (known == 1) {
            audit.record(actor, organization(key), "warranty", key, "diagnosed",
                    Map.of("component", component == null ? "–" : component, "cause", cause == null ? "–" : cause.name()));
            renew("subject_key = ?", key);
        }
    }

    /** The cause alone, as whoever finished the work found it. */
    public void completed(Actor actor, String key, FaultCause cause) {
        of(key).ifPresent(kept -> diagnose(actor, key, kept.component(), cause, kept.wanted()));
    }

    /** The ticket follows another contract, or another version of its own. */
    public void under(String key, @Nullable ContractId contract, @Nullable Integer version) {
        jdbc.sql("update warranty_subject set contract_id = ?::bigint, contract_version = ?::integer where subject_key = ?")
                .params(contract == null ? null : contract.value(), version, key).update();
        renew("subject_key = ? and not settled", key);
    }

    /** The ticket is filed: what becomes known later no longer changes what was said. */
    public void settle(String key) {
        jdbc.sql("update warranty_subject set settled = true where subject_key = ?").param(key).update();
    }

    /**
     * Managers may decide otherwise; the verdict stays beside what they decided.
     *
     * @throws NotFound if no verdict is kept for it
     * @throws Refusal  if the actor is no manager
     */
    public void overrule(Actor actor, String key, Overrule decided) {
        if (!overrules(actor)) {
            throw Refusal.because("access.refused");
        }
        KeptVerdict kept = of(key).orElseThrow(() -> new NotFound("verdict", key));
        jdbc.sql("""
                update warranty_subject set parts = ?, labour = ?, travel = ?, reason = ?, overridden_by = ?, overridden_at = ? where subject_key = ?
                """).params(decided.parts().name(), decided.labour().name(), decided.travel().name(), decided.reason(), actor.name(),
                        Timestamp.from(clock.instant()), key).update();
        audit.record(actor, organization(key), "warranty", key, "overruled", Map.of("verdict", said(kept.verdict()),
                "decided", Stream.of(decided.parts(), decided.labour(), decided.travel()).map(Enum::name).collect(Collectors.joining(" ")),
                "reason", String.valueOf(decided.reason())));
    }

    public static boolean overrules(Actor actor) {
        return actor.isAnyOf(Role.MANAGER);
    }

    @Transactional(readOnly = true)
    public Optional<KeptVerdict> of(String key) {
        return jdbc.sql("""
                select s.*, v.number, v.verdict::text as words, v.judged_at from warranty_subject s join warranty_verdict v on v.subject_key = s.subject_key
                where s.subject_key = ? order by v.number desc limit 1
                """).param(key).query((row, n) -> kept(row)).optional();
    }

    @EventListener
    void follow(UnitFactsChanged changed) {
        renew("equipment_id = ? and not settled", changed.id().value());
    }

    /** A verdict that says the same again is not written again. */
    private void renew(String where, Object value) {
        List<Subject> subjects = jdbc.sql("select * from warranty_subject where " + where + " order by subject_key for update").param(value)
                .query((row, n) -> subject(row)).list();
        for (Subject subject : subjects) {
            Verdict verdict = warranty.judge(SELF, List.of(subject.ask()), covering -> promised(covering, subject)).get(0);
            Optional<KeptVerdict> before = of(subject.key());
            if (before.isEmpty() || !before.get().verdict().equals(verdict)) {
                jdbc.sql("insert into warranty_verdict (subject_key, number, verdict, judged_at) values (?, ?, cast(? as jsonb), ?)")
                        .params(subject.key(), before.map(KeptVerdict::number).orElse(0) + 1, VerdictJson.write(verdict), Timestamp.from(clock.instant()))
                        .update();
            }
        }
    }

    /** Its own contract in the version it was opened under, the others as they are. */
    private List<OwedContract> promised(List<OwedContract> covering, Subject subject) {
        return covering.stream().map(one -> one.id().equals(subject.contract()) && one.version() != subject.version()
                ? contracts.owed(one.id(), subject.version()) : one).toList();
    }

    private OrganizationId organization(String key) {
        return new OrganizationId(jdbc.sql("select organization_id from warranty_subject where subject_key = ?").param(key).query(Long.class).single());
    }

    private static String said(Verdict verdict) {
        return verdict.findings().values().stream().map(finding -> finding.liability().name()).collect(Collectors.joining(" "));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        long contract = row.getLong("contract_id");
        return new Subject(row.getString("subject_key"), new Ask(new EquipmentId(row.getLong("equipment_id")), row.getString("component"),
                row.getDate("fault_on").toLocalDate(), named(FaultCause.class, row.getString("cause")), named(Wanted.class, row.getString("wanted"))),
                contract == 0 ? null : new ContractId(contract), row.getInt("contract_version"));
    }

    private static KeptVerdict kept(ResultSet row) throws SQLException {
        String parts = row.getString("parts");
        return new KeptVerdict(row.getInt("number"), VerdictJson.read(row.getString("words")), row.getTimestamp("judged_at").toInstant(),
                row.getString("component"), row.getDate("fault_on").toLocalDate(), named(FaultCause.class, row.getString("cause")),
                named(Wanted.class, row.getString("wanted")), parts == null ? null : new KeptVerdict.Overruling(Liability.valueOf(parts),
                        Liability.valueOf(row.getString("labour")), Liability.valueOf(row.getString("travel")), row.getString("reason"),
                        row.getString("overridden_by"), row.getTimestamp("overridden_at").toInstant()));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
