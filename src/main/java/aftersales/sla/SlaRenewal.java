package aftersales.sla;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.PolicyId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies an edit to what is running. Here the subjects are only marked, in the transaction of the edit; the renewal itself
 * follows at once in the background, a few subjects at a time, each with an event in its history.
 */
@Service
@Transactional
public class SlaRenewal {

    private final JdbcClient jdbc;
    private final Clock clock;

    SlaRenewal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Open clocks under this policy, or under one that refines it, take up its present targets; with the calendars they have.
     *
     * @return how many subjects will be counted anew
     */
    public int policy(Actor actor, PolicyId policy) {
        return mark(actor, ChangeCause.POLICY, "select terms_id from sla_terms_part where policy_id = any(?)", List.of(policy.value()), List.of());
    }

    /**
     * Open clocks that count with these calendars take up the present versions; with the targets they have.
     *
     * @return how many subjects will be counted anew
     */
    public int calendars(Actor actor, Collection<CalendarId> calendars) {
        List<Long> ids = calendars.stream().map(CalendarId::value).toList();
        return mark(actor, ChangeCause.CALENDAR, "select terms_id from sla_terms_calendar where calendar_id = any(?)", ids, ids);
    }

    /** A subject may wait for both an edit of its policy and one of a calendar. */
    private int mark(Actor actor, ChangeCause cause, String terms, List<Long> ids, List<Long> calendars) {
        return jdbc.sql("""
                insert into sla_renewal (subject_id, cause, account_id, actor, asked_at, calendars)
                select s.id, ?, ?::bigint, ?, ?, ? from sla_subject s
                where s.terms_id in (%s) and exists (select from sla_clock c where c.subject_id = s.id and c.stopped_at is null)
                on conflict (subject_id, cause) do update set account_id = excluded.account_id, actor = excluded.actor,
                    asked_at = excluded.asked_at,
                    calendars = array(select distinct unnest(sla_renewal.calendars || excluded.calendars))
                """.formatted(terms)).param(cause.name()).param(actor.account() == null ? null : actor.account().value())
                .param(actor.name()).param(Timestamp.from(clock.instant())).param(ClockStore.ids(calendars).get(0)).param(ClockStore.ids(ids).get(0)).update();
    }

    /** How many subjects still wait to be counted anew. */
    @Transactional(readOnly = true)
    public long waiting() {
        return jdbc.sql("select count(*) from sla_renewal").query(Long.class).single();
    }
}
