package aftersales.sla;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.organization.CalendarUse;
import aftersales.sla.PolicyImpact.Change;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What edits of calendars mean to running clocks. */
@Component
class CalendarRenewal implements CalendarUse {

    /** More is not tried out before an edit: the count tells how many there are. */
    private static final int TRIED = 2_000;
    private static final int SHOWN = 50;
    private static final String RUNNING = """
             from sla_subject s where s.terms_id in (select terms_id from sla_terms_calendar where calendar_id = any(?))
            and exists (select from sla_clock c where c.subject_id = s.id and c.stopped_at is null)""";

    private final JdbcClient jdbc;
    private final ChangePreview preview;
    private final TermsBook book;
    private final SlaRenewal renewal;

    CalendarRenewal(JdbcClient jdbc, ChangePreview preview, TermsBook book, SlaRenewal renewal) {
        this.jdbc = jdbc;
        this.preview = preview;
        this.book = book;
        this.renewal = renewal;
    }

    @Override
    @Transactional(readOnly = true)
    public Impact impact(Actor actor, Map<CalendarId, WorkingCalendar> proposed) {
        return impact(actor, proposed, TRIED);
    }

    @Transactional(readOnly = true)
    Impact impact(Actor actor, Map<CalendarId, WorkingCalendar> proposed, int most) {
        var calendars = ClockStore.ids(proposed.keySet().stream().map(CalendarId::value).toList()).get(0);
        long count = jdbc.sql("select count(*)" + RUNNING).param(calendars).query(Long.class).single();
        List<Subject> running = jdbc.sql("select " + Subject.COLUMNS + RUNNING + " order by s.next_milestone_at nulls last, s.id limit ?")
                .param(calendars).param(most).query((row, n) -> Subject.read(row)).list();
        List<Change> moved = preview.of(running, ChangeCause.CALENDAR, terms -> book.draftCalendars(terms, proposed)).stream()
                .filter(change -> change.before() != null).toList();
        List<Moved> first = preview.inReach(actor, running, moved).stream()
                .map(change -> new Moved(change.subject().key(), "sla.kind." + change.kind(), Objects.requireNonNull(change.before()), change.after()))
                .sorted(Comparator.comparing(Moved::before)).limit(SHOWN).toList();
        return new Impact(count, running.size(), moved.size(), first);
    }

    @Override
    public void apply(Actor actor, Set<CalendarId> changed, String cause) {
        renewal.calendars(actor, changed);
    }
}
