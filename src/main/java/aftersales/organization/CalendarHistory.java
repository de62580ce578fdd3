package aftersales.organization;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the versions of a calendar. */
@Component
@Transactional(readOnly = true)
public class CalendarHistory {

    private static final int MOST = 200;

    private final CalendarQueries queries;
    private final CalendarStore store;
    private final JdbcClient jdbc;

    CalendarHistory(CalendarQueries queries, CalendarStore store, JdbcClient jdbc) {
        this.queries = queries;
        this.store = store;
        this.jdbc = jdbc;
    }

    /**
     * The latest 200 versions, the present one first.
     *
     * @throws NotFound if the calendar is unknown or out of reach
     */
    public List<CalendarVersion> versions(Actor actor, CalendarId id) {
        queries.get(actor, id);
        return between(id, 1, Long.MAX_VALUE);
    }

    /** @throws NotFound as {@link #versions}, or if there is no such version */
    public CalendarVersion version(Actor actor, CalendarId id, long number) {
        queries.get(actor, id);
        return between(id, number - 1, number).stream().findFirst().filter(found -> found.number() == number)
                .orElseThrow(() -> new NotFound("calendar version", number));
    }

    private List<CalendarVersion> between(CalendarId id, long first, long last) {
        List<CalendarVersion> found = new ArrayList<>(jdbc.sql("""
                select v.*, v.document::text as content, p.name as parent_name
                from organization_calendar_version v left join organization_calendar p on p.id = v.parent_id
                where v.calendar_id = :id and v.number between :first and :last
                order by v.number desc limit :most
                """).param("id", id.value()).param("first", first).param("last", last).param("most", MOST + 1)
                .query((row, n) -> version(row)).list());
        for (int i = 0; i + 1 < found.size(); i++) {
            found.set(i, compared(found.get(i), found.get(i + 1)));
        }
        return found.subList(0, Math.min(found.size(), MOST));
    }

    private static CalendarVersion compared(CalendarVersion version, CalendarVersion before) {
        List<CalendarDifference> differences = new ArrayList<>();
        if (!version.name().equals(before.name())) {
            differences.add(CalendarDifference.of(CalendarDifference.Kind.NAME, before.name(), version.name()));
        }
        if (!Objects.equals(version.parentName(), before.parentName())) {
            differences.add(version.parentName() == null ? CalendarDifference.of(CalendarDifference.Kind.PARENT_GONE)
                    : CalendarDifference.of(CalendarDifference.Kind.PARENT, version.parentName()));
        }
        differences.addAll(CalendarDifferences.between(before.content(), version.content()));
        return new CalendarVersion(version.number(), version.name(), version.parentName(), version.content(), version.madeAt(), version.by(),
                version.cause(), version.loadedYear(), differences);
    }

    private CalendarVersion version(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        @Nullable Integer loaded = row.wasNull() ? null : Integer.valueOf(year);
        return new CalendarVersion(row.getLong("number"), row.getString("name"), row.getString("parent_name"),
                store.content(row.getString("content")), row.getTimestamp("made_at").toInstant(), row.getString("account_name"),
                CalendarCause.valueOf(row.getString("cause")), loaded, List.of());
    }
}
