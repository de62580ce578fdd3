package aftersales.organization;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps working calendars. Managers and administrators change those of organisations within their own reach. */
@Service
@Transactional
public class CalendarService {

    private final JdbcClient jdbc;
    private final ScopeTree scopes;
    private final AuditTrail audit;
    private final Clock clock;

    CalendarService(JdbcClient jdbc, ScopeTree scopes, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal if the name is taken, the hours overlap or there are none */
    public CalendarId create(Actor actor, SaveCalendar details) {
        check(actor, details);
        try {
            var id = new CalendarId(jdbc.sql("""
                    insert into organization_calendar (organization_id, name, zone, round_the_clock, created_at)
                    values (:organization, :name, :zone, :always, :now) returning id
                    """).param("organization", details.organization().value()).param("name", details.name())
                    .param("zone", details.zone()).param("always", details.roundTheClock())
                    .param("now", Timestamp.from(clock.instant())).query(Long.class).single());
            writeHours(id, details);
            record(actor, details, "created");
            return id;
        } catch (DuplicateKeyException e) {
            throw Refusal.of("name", "organization.calendar.name.taken", details.name());
        }
    }

    /**
     * Changes name, zone and hours; whose it is stays. Deadlines that are running keep what they were computed with; what is
     * computed from now on uses the change.
     *
     * @throws Conflict if it was changed since {@code version}
     */
    public void change(Actor actor, CalendarId id, long version, SaveCalendar details) {
        record Kept(long organization, long version) {
        }
        Kept kept = jdbc.sql("select organization_id, version from organization_calendar where id = ? for update").param(id.value())
                .query((row, n) -> new Kept(row.getLong(1), row.getLong(2))).optional().orElseThrow(() -> new NotFound("calendar", id));
        if (!scopes.reaches(actor, new OrganizationId(kept.organization()))) {
            throw new NotFound("calendar", id);
        }
        Conflict.check("calendar", version, kept.version());
        check(actor, details);
        if (details.organization().value() != kept.organization()) {
            throw Refusal.of("organization", "organization.calendar.owner");
        }
        try {
            jdbc.sql("""
                    update organization_calendar set name = :name, zone = :zone,
                        round_the_clock = :always, version = version + 1 where id = :id
                    """).param("name", details.name())
                    .param("zone", details.zone()).param("always", details.roundTheClock()).param("id", id.value()).update();
        } catch (DuplicateKeyException e) {
            throw Refusal.of("name", "organization.calendar.name.taken", details.name());
        }
        jdbc.sql("delete from organization_calendar_hours where calendar_id = ?").param(id.value()).update();
        writeHours(id, details);
        record(actor, details, "changed");
    }

    private void writeHours(CalendarId id, SaveCalendar details) {
        if (!details.roundTheClock()) {
            details.week().days().forEach((day, stretches) -> stretches.forEach(hours ->
                    jdbc.sql("insert into organization_calendar_hours values (?, ?, ?, ?)")
                            .params(id.value(), day.getValue(), hours.open(), hours.close()).update()));
        }
    }

    private void record(Actor actor, SaveCalendar details, String action) {
        audit.record(actor, details.organization(), "calendar", details.name(), action,
                Map.of("zone", details.zone(), "hours", details.roundTheClock() ? "24x7" : details.week().days()));
    }

    private void check(Actor actor, SaveCalendar details) {
        if (!actor.isAnyOf(Role.ADMINISTRATOR, Role.MANAGER)) {
            throw Refusal.because("access.refused");
        }
        scopes.requireReach(actor, details.organization());
        OrganizationRules.checkZone(details.zone());
        if (!details.roundTheClock() && details.week().isEmpty()) {
            throw Refusal.of("week", "organization.calendar.hours.none");
        }
        if (!details.roundTheClock() && details.week().hasOverlap()) {
            throw Refusal.of("week", "organization.calendar.hours.overlap");
        }
    }
}
