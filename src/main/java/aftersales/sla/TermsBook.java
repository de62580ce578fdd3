package aftersales.sla;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.PolicyId;
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
    private final TermsWriter writer;
    private final Clock clock;

    /** Rows never change, and no id is given twice: nothing here ever goes stale. Bounded only against pile-up. */
    private final Map<Long, Terms> read = new ConcurrentHashMap<>();

    TermsBook(JdbcClient jdbc, TermsWriter writer, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.clock = clock;
    }

    Terms get(long id) {
        Terms terms = read.get(id);
        if (terms == null) {
            terms = jdbc.sql("select policy_id, document from sla_terms where id = ?").param(id)
                    .query((row, n) -> TermsDocument.read(row.getString(2)).terms(id, new PolicyId(row.getLong(1)))).single();
            if (read.size() > 1_000) {
                read.clear();
            }
            read.put(id, terms);
        }
        return terms;
    }

    /**
     * The policy's present targets and calendars, written down.
     *
     * @throws NotFound if there is no such policy
     */
    Terms write(PolicyId policy) {
        TermsWriter.Wording wording = writer.wording(policy);
        String json = wording.document().json();
        String fingerprint = TermsDocument.fingerprint(policy + " " + json);
        return get(find(fingerprint).stream().findFirst().orElseGet(() -> insert(policy, fingerprint, json, wording)));
    }

    private List<Long> find(String fingerprint) {
        return jdbc.sql("select id from sla_terms where fingerprint = ?").param(fingerprint).query(Long.class).list();
    }

    private long insert(PolicyId policy, String fingerprint, String json, TermsWriter.Wording wording) {
        jdbc.sql("""
                insert into sla_terms (policy_id, fingerprint, document, created_at) values (?, ?, ?, ?)
                on conflict (fingerprint) do nothing
                """).params(policy.value(), fingerprint, json, Timestamp.from(clock.instant())).update();
        long id = find(fingerprint).get(0);
        wording.calendars().forEach(calendar -> jdbc.sql("insert into sla_terms_calendar values (?, ?) on conflict do nothing")
                .params(id, calendar.value()).update());
        wording.policies().forEach(part -> jdbc.sql("insert into sla_terms_part values (?, ?) on conflict do nothing")
                .params(id, part.value()).update());
        return id;
    }

    /** The same without writing it down, to try out. */
    Terms draft(PolicyId policy) {
        return writer.wording(policy).document().terms(0, policy);
    }

    /** As {@link #draft(PolicyId)}, with a policy as it would be after an edit. */
    Terms draft(PolicyId policy, Map<PolicyId, SavePolicy> edited) {
        return writer.wording(policy, edited, Map.of()).document().terms(0, policy);
    }
}
