package aftersales.organization;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes calendars and their versions. */
@Component
class CalendarVersions {

    private final JdbcClient jdbc;

    CalendarVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CalendarId insert(SaveCalendar details, Instant now) {
        return new CalendarId(jdbc.sql("""
                insert into organization_calendar (organization_id, name, parent_id, created_at) values (:organization, :name, :parent, :now) returning id
                """).param("organization", details.organization().value()).param("name", details.name()).param("parent", parent(details))
                .param("now", Timestamp.from(now)).query(Long.class).single());
    }

    /**
     * Changes one after the other, whichever calendar they are about: two that each put one calendar under the other would
     * make a circle which neither of them sees.
     */
    void lock() {
        jdbc.sql("lock table organization_calendar in share row exclusive mode").update();
    }

    void update(CalendarId id, long number, SaveCalendar details) {
        jdbc.sql("update organization_calendar set name = :name, parent_id = :parent, version = :number where id = :id")
                .param("name", details.name()).param("parent", parent(details)).param("number", number).param("id", id.value()).update();
    }

    void write(Actor actor, CalendarId id, long number, SaveCalendar details, CalendarCause cause, @Nullable Integer year, Instant now) {
        jdbc.sql("""
                insert into organization_calendar_version
                    (calendar_id, number, name, parent_id, document, cause, year, made_at, account_id, account_name)
                values (:id, :number, :name, :parent, cast(:document as jsonb), :cause, :year, :now, :account, :by)
                """).param("id", id.value()).param("number", number).param("name", details.name()).param("parent", parent(details))
                .param("document", ContentDocument.write(details.content())).param("cause", cause.name()).param("year", year)
                .param("now", Timestamp.from(now)).param("account", actor.account() == null ? null : actor.account().value())
                .param("by", actor.name()).update();
    }

    private static @Nullable Long parent(SaveCalendar details) {
        return details.parent() == null ? null : details.parent().value();
    }
}
