package aftersales.warranty;

import aftersales.contract.ContractAccepted;
import aftersales.contract.ContractQueries;
import aftersales.contract.OwedContract;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds verdicts anew when what they rest on changes. One that says the same again is not written again. */
@Component
@Transactional
class VerdictRenewal {

    private static final Actor SELF = Actor.system("warranty");

    private final WarrantyService warranty;
    private final ContractQueries contracts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VerdictRenewal(WarrantyService warranty, ContractQueries contracts, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.warranty = warranty;
        this.contracts = contracts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Also a settled one: what it was asked for became another. */
    void renew(String key) {
        renew("subject_key = ?", key);
    }

    /** One whose contract became another, unless it is settled. */
    void renewOpen(String key) {
        renew("subject_key = ? and not settled", key);
    }

    @EventListener
    void follow(UnitFactsChanged changed) {
        renew("equipment_id = ? and not settled", changed.id().value());
    }

    /** Its versions stay; the day of its acceptance is a fact. */
    @EventListener
    void follow(ContractAccepted changed) {
        renew("contract_id = ? and not settled", changed.id().value());
    }

    private void renew(String where, Object value) {
        List<String> keys = SubjectSql.keys(jdbc, where, value);
        if (keys.isEmpty()) {
            return;
        }
        events.publishEvent(new VerdictsRenewing(keys));
        for (SubjectSql.Subject subject : SubjectSql.locked(jdbc, where, value)) {
            Verdict verdict = judge(subject.ask(), subject.contract(), subject.version());
            Optional<KeptVerdict> before = SubjectSql.kept(jdbc, subject.key());
            if (before.isEmpty() || !before.get().verdict().equals(verdict)) {
                jdbc.sql("insert into warranty_verdict (subject_key, number, verdict, judged_at) values (?, ?, cast(? as jsonb), ?)")
                        .params(subject.key(), before.map(KeptVerdict::number).orElse(0) + 1, VerdictJson.write(verdict), Timestamp.from(clock.instant()))
                        .update();
                before.ifPresent(other -> events.publishEvent(new VerdictChanged(subject.key())));
            }
        }
    }

    /** What would be found if somebody came instead of helping by phone. */
    Verdict onSite(String key) {
        SubjectSql.Subject subject = SubjectSql.find(jdbc, key).orElseThrow();
        Ask ask = subject.ask();
        return judge(new Ask(ask.equipment(), ask.component(), ask.faultOn(), ask.cause(), null), subject.contract(), subject.version());
    }

    Verdict judge(Ask ask, @Nullable ContractId contract, @Nullable Integer version) {
        return warranty.judge(SELF, List.of(ask), covering -> promised(covering, contract, version)).get(0);
    }

    /** Its own contract in the version it was opened under, also where the unit has gone elsewhere since; the others as they are. */
    private List<OwedContract> promised(List<OwedContract> covering, @Nullable ContractId contract, @Nullable Integer version) {
        if (contract == null || version == null) {
            return covering;
        }
        List<OwedContract> promised = new ArrayList<>(covering);
        boolean asItIs = covering.stream().anyMatch(one -> one.id().equals(contract) && one.version() == version);
        if (!asItIs) {
            promised.removeIf(one -> one.id().equals(contract));
            promised.add(contracts.owed(contract, version));
        }
        return promised;
    }
}
