package aftersales.organization;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads calendars with those they refine. */
@Component
class CalendarStore {

    private static final String SELECT = """
            select c.id, c.organization_id, o.name as organization_name, c.name, c.parent_id, v.document::text as document, c.version
            from organization_calendar c
            join organization o on o.id = c.organization_id
            join organization_calendar_version v on v.calendar_id = c.id and v.number = c.version
            where c.id in (:ids)
            """;

    private final JdbcClient jdbc;

    /** By its text: a document is read once. */
    private final Map<String, CalendarContent> read = new ConcurrentHashMap<>();

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The named calendars and all those they refine, whatever the organisation. */
    Map<CalendarId, StoredCalendar> load(Collection<CalendarId> ids) {
        Map<CalendarId, StoredCalendar> found = new HashMap<>();
        Set<Long> wanted = new LinkedHashSet<>(ids.stream().map(CalendarId::value).toList());
        while (!wanted.isEmpty()) {
            jdbc.sql(SELECT).param("ids", wanted).query((row, n) -> calendar(row)).list().forEach(one -> found.put(one.id(), one));
            wanted.clear();
            found.values().stream().map(StoredCalendar::parent).filter(parent -> parent != null && !found.containsKey(parent))
                    .forEach(parent -> wanted.add(parent.value()));
        }
        return found;
    }

    /** @throws NotFound if there is no such calendar */
    StoredCalendar get(CalendarId id) {
        return jdbc.sql(SELECT).param("ids", List.of(id.value())).query((row, n) -> calendar(row)).optional()
                .orElseThrow(() -> new NotFound("calendar", id));
    }

    /** The calendar itself, the one it refines, and so on, out of what was loaded. */
    static List<StoredCalendar> line(CalendarId id, Map<CalendarId, StoredCalendar> loaded) {
        List<StoredCalendar> line = new ArrayList<>();
        StoredCalendar next = loaded.get(id);
        while (next != null && line.size() <= CalendarRules.MOST_LEVELS) {
            line.add(next);
            next = next.parent() == null ? null : loaded.get(next.parent());
        }
        return line;
    }

    /** The calendar and all that refine it, near or far. */
    Set<CalendarId> refining(CalendarId id) {
        return new LinkedHashSet<>(jdbc.sql("""
                with recursive refining as (
                    select cast(:id as bigint) as id
                    union select c.id from organization_calendar c join refining r on c.parent_id = r.id)
                select id from refining
                """).param("id", id.value()).query((row, n) -> new CalendarId(row.getLong(1))).list());
    }

    CalendarContent content(String document) {
        if (read.size() > 300) {
            read.clear();
        }
        return read.computeIfAbsent(document, ContentDocument::read);
    }

    private StoredCalendar calendar(ResultSet row) throws SQLException {
        return new StoredCalendar(new CalendarId(row.getLong("id")), new OrganizationId(row.getLong("organization_id")),
                row.getString("organization_name"), row.getString("name"), parent(row), content(row.getString("document")), row.getLong("version"));
    }

    static @Nullable CalendarId parent(ResultSet row) throws SQLException {
        long parent = row.getLong("parent_id");
        return row.wasNull() ? null : new CalendarId(parent);
    }
}
