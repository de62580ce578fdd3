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
        List<Subject> running = running(proposed.keySet());
        List<Change> moved = preview.of(running, ChangeCause.CALENDAR, terms -> book.draftCalendars(terms, proposed)).stream()
                .filter(change -> change.before() != null).toList();
        List<Moved> first = preview.inReach(actor, running, moved).stream()
                .map(change -> new Moved(change.subject().key(), "sla.kind." + change.kind(), Objects.requireNonNull(change.before()), change.after()))
                .sorted(Comparator.comparing(Moved::before)).limit(SHOWN).toList();
        return new Impact(running.size(), moved.size(), first);
    }

    private List<Subject> running(Set<CalendarId> calendars) {
        return jdbc.sql("select " + Subject.COLUMNS + """
                 from sla_subject s where s.terms_id in (select terms_id from sla_terms_calendar where calendar_id = any(?))
                and exists (select from sla_clock c where c.subject_id = s.id and c.stopped_at is null) order by s.id limit ?
                """).param(ClockStore.ids(calendars.stream().map(CalendarId::value).toList()).get(0)).param(TRIED)
                .query((row, n) -> Subject.read(row)).list();
    }

    @Override
    public void apply(Actor actor, Set<CalendarId> changed, String cause) {
        renewal.calendars(actor, changed);
    }
}
