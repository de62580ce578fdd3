package aftersales.organization;

import aftersales.access.Scope;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.WorkingCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads stored calendars. Settings flow down: an organisation sees its own, those below and those above. */
@Component
@Transactional(readOnly = true)
public class CalendarQueries {

    private final JdbcClient jdbc;
    private final CalendarStore store;
    private final CalendarLine lines;

    CalendarQueries(JdbcClient jdbc, CalendarStore store, CalendarLine lines) {
        this.jdbc = jdbc;
        this.store = store;
        this.lines = lines;
    }

    /** @throws NotFound if unknown or out of reach */
    public CalendarRow get(Actor actor, CalendarId id) {
        return find(actor, id).orElseThrow(() -> new NotFound("calendar", id));
    }

    /** As {@link #get}, empty where that finds nothing. */
    public Optional<CalendarRow> find(Actor actor, CalendarId id) {
        var scope = Scope.of(actor);
        return rows(jdbc.sql("select c.id from organization_calendar c where c.id = :id and " + scope.settingsClause("c.organization_id"))
                .param("id", id.value()).params(scope.params()).query((row, n) -> new CalendarId(row.getLong(1))).list()).stream().findFirst();
    }

    /** All an actor may choose from, by name. */
    public List<CalendarRow> list(Actor actor) {
        var scope = Scope.of(actor);
        return rows(jdbc.sql("select c.id from organization_calendar c where " + scope.settingsClause("c.organization_id")
                + " order by c.name, c.id limit 500").params(scope.params()).query((row, n) -> new CalendarId(row.getLong(1))).list());
    }

    /** The calendar to count with. No scope: whoever refers to a calendar may count with it. */
    public WorkingCalendar calendar(CalendarId id) {
        return resolved(id).calendar();
    }

    /** As {@link #calendar}, with its name and versions for who writes down what he counted with. */
    public ResolvedCalendar resolved(CalendarId id) {
        CalendarRow row = row(id, store.load(List.of(id)));
        return new ResolvedCalendar(id, row.name(), row.version(), row.calendar(), row.line());
    }

    /** The calendar itself and all that refine it, near or far: those an edit of it changes. */
    public Set<CalendarId> refining(CalendarId id) {
        return store.refining(id);
    }

    private List<CalendarRow> rows(List<CalendarId> ids) {
        Map<CalendarId, StoredCalendar> loaded = store.load(ids);
        return ids.stream().map(id -> row(id, loaded)).toList();
    }

    private CalendarRow row(CalendarId id, Map<CalendarId, StoredCalendar> loaded) {
        List<StoredCalendar> line = CalendarStore.line(id, loaded);
        if (line.isEmpty()) {
            throw new NotFound("calendar", id);
        }
        StoredCalendar self = line.get(0);
        return new CalendarRow(id, self.organization(), self.organizationName(), self.name(), self.parent(), self.content(), lines.make(line),
                line.stream().map(one -> new CalendarRow.Level(one.id(), one.name(), one.version())).toList(), self.version());
    }
}
