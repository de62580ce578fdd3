package aftersales.sla;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
        return write(policy, writer.wording(policy));
    }

    /** The policy's present targets with the calendars these terms have; what they have none of is as it is stored now. */
    Terms write(Terms running) {
        return write(running.policy(), kept(running, writer.wording(running.policy())));
    }

    /** As {@link #write(Terms)}, with policies as they would be after an edit; nothing is written. */
    Terms draft(Terms running, Map<PolicyId, SavePolicy> edited) {
        return kept(running, writer.wording(running.policy(), edited, Map.of())).document().terms(0, running.policy());
    }

    /** A wording with the calendars that terms have. */
    private TermsWriter.Wording kept(Terms running, TermsWriter.Wording wording) {
        Map<Long, TermsDocument.Calendar> kept = new HashMap<>();
        List<TermsDocument.Calendar> before = document(running.id()).calendars();
        (before == null ? List.<TermsDocument.Calendar>of() : before).forEach(calendar -> kept.put(calendar.id(), calendar));
        return wording.with(wording.document().mapCalendars(calendar -> kept.getOrDefault(calendar.id(), calendar)));
    }

    /** These terms with the stored versions of some calendars. Older documents do not name theirs: they are worded anew. */
    Terms writeCalendars(Terms running, Set<CalendarId> changed) {
        TermsDocument document = document(running.id());
        if (document.calendars() == null) {
            return write(running.policy());
        }
        Set<CalendarId> all = document.calendars().stream().map(calendar -> new CalendarId(calendar.id())).collect(Collectors.toSet());
        Set<PolicyId> parts = jdbc.sql("select policy_id from sla_terms_part where terms_id = ?").param(running.id()).query(Long.class)
                .stream().map(PolicyId::new).collect(Collectors.toSet());
        return write(running.policy(), new TermsWriter.Wording(writer.recounted(document, changed, Map.of()), all, parts));
    }

    /** These terms with calendars as they would be; nothing is written. Older documents do not name theirs: they stay. */
    Terms draftCalendars(Terms running, Map<CalendarId, WorkingCalendar> proposed) {
        return writer.recounted(document(running.id()), proposed.keySet(), proposed).terms(0, running.policy());
    }

    private TermsDocument document(long id) {
        return TermsDocument.read(jdbc.sql("select document from sla_terms where id = ?").param(id).query(String.class).single());
    }

    private Terms write(PolicyId policy, TermsWriter.Wording wording) {
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
}
