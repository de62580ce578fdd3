package aftersales.organization;

import aftersales.access.Scope;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads stored calendars. Settings flow down: an organisation sees its own, those below and those above. */
@Component
@Transactional(readOnly = true)
public class CalendarQueries {

    private static final String SELECT = """
            select c.*, o.name as organization_name,
                coalesce((select string_agg(h.weekday || ' ' || h.opens || ' ' || h.closes, ',' order by h.weekday, h.opens)
                    from organization_calendar_hours h where h.calendar_id = c.id), '') as hours
            from organization_calendar c join organization o on o.id = c.organization_id
            where %s
            order by c.name, c.id
            limit 500
            """;

    private record Content(ZoneId zone, boolean roundTheClock, WeeklyHours week) {

        WorkingCalendar make() {
            return roundTheClock ? WorkingCalendar.roundTheClock(zone) : WorkingCalendar.weekly(zone, week);
        }
    }

    private final JdbcClient jdbc;

    /** By content, so that an edit needs no eviction: a made calendar keeps its sums of past and coming years. */
    private final Map<Content, WorkingCalendar> made = new ConcurrentHashMap<>();

    CalendarQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if unknown or out of reach */
    public CalendarRow get(Actor actor, CalendarId id) {
        var scope = Scope.of(actor);
        return jdbc.sql(SELECT.formatted("c.id = :id and " + scope.settingsClause("c.organization_id"))).param("id", id.value())
                .params(scope.params()).query((row, n) -> calendar(row)).optional().orElseThrow(() -> new NotFound("calendar", id));
    }

    /** As {@link #get}, empty where that finds nothing. */
    public Optional<CalendarRow> find(Actor actor, CalendarId id) {
        try {
            return Optional.of(get(actor, id));
        } catch (NotFound elsewhere) {
            return Optional.empty();
        }
    }

    /** All an actor may choose from, by name. */
    public List<CalendarRow> list(Actor actor) {
        var scope = Scope.of(actor);
        return jdbc.sql(SELECT.formatted(scope.settingsClause("c.organization_id"))).params(scope.params())
                .query((row, n) -> calendar(row)).list();
    }

    /** The calendar to count with. No scope: whoever refers to a calendar may count with it. */
    public WorkingCalendar calendar(CalendarId id) {
        CalendarRow row = jdbc.sql(SELECT.formatted("c.id = :id")).param("id", id.value()).query((r, n) -> calendar(r)).optional()
                .orElseThrow(() -> new NotFound("calendar", id));
        if (made.size() > 1_000) {
            made.clear();
        }
        return made.computeIfAbsent(new Content(row.zone(), row.roundTheClock(), row.week()), Content::make);
    }

    private static CalendarRow calendar(ResultSet row) throws SQLException {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        for (String stretch : row.getString("hours").split(",")) {
            if (!stretch.isEmpty()) {
                String[] parts = stretch.split(" ");
                days.computeIfAbsent(DayOfWeek.of(Integer.parseInt(parts[0])), day -> new ArrayList<>())
                        .add(new Hours(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
            }
        }
        return new CalendarRow(new CalendarId(row.getLong("id")), new OrganizationId(row.getLong("organization_id")),
                row.getString("organization_name"), row.getString("name"), ZoneId.of(row.getString("zone")),
                row.getBoolean("round_the_clock"), WeeklyHours.of(days), row.getLong("version"));
    }
}
