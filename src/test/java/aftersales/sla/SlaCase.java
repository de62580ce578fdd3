package aftersales.sla;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.testing.Company;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The highway project's promise, ready to be given. */
final class SlaCase {

    static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");
    static final Set<PauseReason> ANY = PauseReason.choices();

    private SlaCase() {
    }

    /** Respond in 15 minutes of desk hours, on site 8 h and fixed 24 h after the on-site request, round the clock. */
    static PolicyId highway(SlaPolicyService policies, CalendarService calendars, OrganizationId owner) {
        return policies.create(Company.SYSTEM, highway(owner, "HW", desk(calendars, owner)));
    }

    static CalendarId desk(CalendarService calendars, OrganizationId owner) {
        return calendars.create(Company.SYSTEM, new SaveCalendar(owner, "Desk", "Asia/Shanghai", false,
                WeeklyHours.everyDay(Hours.parse("08:00", "24:00"))));
    }

    static SavePolicy highway(OrganizationId owner, String code, CalendarId desk) {
        return new SavePolicy(owner, code, "Highway", List.of(
                new SaveTarget(TargetKind.RESPOND, 15 * 60, desk, EventKind.REPORTED, Set.of(), "answered at once", "立即响应", "A4"),
                new SaveTarget(TargetKind.ARRIVE, 8 * 3600, null, EventKind.VISIT_REQUESTED, ANY, "", "8小时内到达现场", "A4"),
                new SaveTarget(TargetKind.FIX, 24 * 3600, null, EventKind.VISIT_REQUESTED, ANY, "", "24小时内修复", "A4")), true);
    }

    static SubjectRef ticket(String number) {
        return new SubjectRef("ticket", number);
    }

    static SlaEvent event(EventKind kind, Instant at) {
        return SlaEvent.of(kind, at);
    }
}
