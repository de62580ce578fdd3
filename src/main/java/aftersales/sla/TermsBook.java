package aftersales.sla;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.PolicyId;
import aftersales.organization.CalendarQueries;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the terms subjects are opened under: each wording once, never changed. */
@Component
class TermsBook {

    private final JdbcClient jdbc;
    private final SlaPolicyQueries policies;
    private final CalendarQueries calendars;
    private final Clock clock;

    /** Rows never change, and no id is given twice: nothing here ever goes stale. Bounded only against pile-up. */
    private final Map<Long, Terms> read = new ConcurrentHashMap<>();

    TermsBook(JdbcClient jdbc, SlaPolicyQueries policies, CalendarQueries calendars, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    Terms get(long id) {
        Terms terms = read.get(id);
        if (terms == null) {
            terms = jdbc.sql("select policy_id, document from sla_terms where id = ?").param(id)
                    .query((row, n) -> terms(id, new PolicyId(row.getLong(1)), TermsDocument.read(row.getString(2)))).single();
            if (read.size() > 1_000) {
                read.clear();
            }
            read.put(id, terms);
        }
        return terms;
    }

    /** The policy's present targets and calendars, written down. */
    Terms write(PolicyId policy) {
        TermsDocument document = document(policy);
        String json = document.json();
        String fingerprint = TermsDocument.fingerprint(policy + " " + json);
        return get(find(fingerprint).stream().findFirst().orElseGet(() -> insert(policy, fingerprint, json)));
    }

    private List<Long> find(String fingerprint) {
        return jdbc.sql("select id from sla_terms where fingerprint = ?").param(fingerprint).query(Long.class).list();
    }

    private long insert(PolicyId policy, String fingerprint, String json) {
        jdbc.sql("""
                insert into sla_terms (policy_id, fingerprint, document, created_at) values (?, ?, ?, ?)
                on conflict (fingerprint) do nothing
                """).params(policy.value(), fingerprint, json, Timestamp.from(clock.instant())).update();
        return find(fingerprint).get(0);
    }

    /** The same without writing it down, to try out. */
    Terms draft(PolicyId policy) {
        return terms(0, policy, document(policy));
    }

    private TermsDocument document(PolicyId policy) {
        record Names(String code, String name) {
        }
        Names names = jdbc.sql("select code, name from sla_policy where id = ?").param(policy.value())
                .query((row, n) -> new Names(row.getString(1), row.getString(2))).optional()
                .orElseThrow(() -> new NotFound("policy", policy));
        return new TermsDocument(names.code(), names.name(), policies.targets(policy).stream().map(this::target).toList());
    }

    private TermsDocument.Target target(TargetRow row) {
        TermsDocument.Calendar calendar = row.calendar() == null || row.calendarName() == null ? null
                : TermsDocument.Calendar.of(row.calendarName(), calendars.calendar(row.calendar()));
        return new TermsDocument.Target(row.kind(), row.seconds(), row.start(), row.pausable().stream().sorted().toList(),
                row.promiseEn(), row.promiseZh(), row.source(), calendar);
    }

    private static Terms terms(long id, PolicyId policy, TermsDocument document) {
        return new Terms(id, policy, document.code(), document.name(), document.terms());
    }
}
