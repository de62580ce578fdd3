package aftersales.sla;

import static aftersales.sla.EventKind.FEEDBACK_GIVEN;
import static aftersales.sla.EventKind.ORDER_CLEARED;
import static aftersales.sla.EventKind.REPORTED;
import static aftersales.sla.EventKind.SHIPPED;
import static aftersales.sla.TargetKind.ANSWER_FEEDBACK;
import static aftersales.sla.TargetKind.RESPOND;
import static aftersales.sla.TargetKind.SHIP;
import static aftersales.sla.TargetKind.TELL;

import aftersales.contract.template.TemplateHours;
import aftersales.contract.template.TemplateLibrary;
import aftersales.contract.template.TemplatePolicy;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Measure;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.CalendarContent;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.organization.StatutoryHolidays;
import aftersales.testing.Company;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The time promises of the source documents, as their templates are shipped; where there is none, as a user would enter them. By the document's id. */
final class PromisePolicies {

    private static final long MINUTE = 60;
    private static final Set<PauseReason> ANY = PauseReason.choices();

    private final OrganizationId owner;
    private final SlaPolicyService policies;
    private final CalendarId desk;
    private final CalendarId office;
    private final Map<String, PolicyId> made = new TreeMap<>();

    /** Office hours are 09:00–12:00 and 13:00–18:00 on the working days of 2026; the desk is there every day 08:00–24:00. */
    PromisePolicies(OrganizationId owner, SlaPolicyService policies, CalendarService calendars, StatutoryHolidays holidays) {
        this.owner = owner;
        this.policies = policies;
        this.desk = SlaCase.desk(calendars, owner);
        CalendarContent hours = CalendarContent.of(ZoneId.of("Asia/Shanghai"),
                WeeklyHours.onWeekdays(Hours.parse("09:00", "12:00"), Hours.parse("13:00", "18:00")));
        this.office = calendars.create(Company.SYSTEM, new SaveCalendar(owner, "Office", null,
                hours.with(holidays.year(2026).orElseThrow(), DayOfWeek.MONDAY, Set.of())));
        write();
    }

    PolicyId get(String promise) {
        return made.get(promise);
    }

    private void write() {
        shipped("A4", "ningxia-highway");
        write("A13", hours(RESPOND, 15 * MINUTE, null, REPORTED));
        shipped("B1", "waste-water");
        shipped("B2", "decoration");
        shipped("B4", "it-equipment");
        shipped("C1", "tcl");
        shipped("C3", "great-wall");
        shipped("C6", "fangjia");
        write("D7", days(ANSWER_FEEDBACK, Measure.CALENDAR_DAYS, 3, null, FEEDBACK_GIVEN));
        write("D8", days(SHIP, Measure.CALENDAR_DAYS, 3, null, ORDER_CLEARED), days(TELL, Measure.CALENDAR_DAYS, 0, null, SHIPPED));
    }

    /** As the template has it with which the application comes. */
    private void shipped(String promise, String template) {
        TemplatePolicy policy = Objects.requireNonNull(TemplateLibrary.shipped(template).policy());
        made.put(promise, policies.create(Company.SYSTEM, policy.toCommand(owner, promise, hours -> hours == TemplateHours.DESK ? desk : office)));
    }

    private void write(String promise, SaveTarget... targets) {
        made.put(promise, policies.create(Company.SYSTEM,
                new SavePolicy(owner, promise, promise, null, null, List.of(targets), List.of(), false, true)));
    }

    private static SaveTarget hours(TargetKind kind, long seconds, @Nullable CalendarId calendar, EventKind start) {
        return new SaveTarget(kind, seconds, calendar, start, kind == RESPOND ? Set.of() : ANY, "", "", "");
    }

    private static SaveTarget days(TargetKind kind, Measure measure, long days, @Nullable CalendarId calendar, EventKind start) {
        return hours(kind, 60, calendar, start).within(new Allowance(measure, days));
    }
}
