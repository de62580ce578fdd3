package aftersales.sla;

import static aftersales.sla.EventKind.FEEDBACK_GIVEN;
import static aftersales.sla.EventKind.ORDER_CLEARED;
import static aftersales.sla.EventKind.REPORTED;
import static aftersales.sla.EventKind.SHIPPED;
import static aftersales.sla.EventKind.VISIT_REQUESTED;
import static aftersales.sla.TargetKind.ANSWER_FEEDBACK;
import static aftersales.sla.TargetKind.ARRANGE;
import static aftersales.sla.TargetKind.ARRIVE;
import static aftersales.sla.TargetKind.FIX;
import static aftersales.sla.TargetKind.PROPOSE;
import static aftersales.sla.TargetKind.RESPOND;
import static aftersales.sla.TargetKind.SHIP;
import static aftersales.sla.TargetKind.TELL;

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
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The time promises of the source documents, as a user would enter them; by the document's id. */
final class PromisePolicies {

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
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
        write("A4", null, hours(RESPOND, 15 * MINUTE, desk, REPORTED), hours(ARRIVE, 8 * HOUR, null, VISIT_REQUESTED),
                hours(FIX, 24 * HOUR, null, VISIT_REQUESTED));
        write("A13", null, hours(RESPOND, 15 * MINUTE, null, REPORTED));
        write("B1", null, hours(RESPOND, 30 * MINUTE, null, REPORTED),
                hours(PROPOSE, 30 * MINUTE, null, REPORTED).when(Condition.of(Fact.WARRANTY_PHASE, "COST", "CHARGEABLE")),
                hours(ARRIVE, HOUR, null, REPORTED), hours(FIX, HOUR, null, REPORTED));
        write("B2", office, hours(RESPOND, 24 * HOUR, null, REPORTED),
                hours(ARRIVE, 4 * HOUR, null, REPORTED).when(Condition.of(Fact.HOURS, "IN")),
                hours(ARRIVE, 6 * HOUR, null, REPORTED).when(Condition.of(Fact.HOURS, "OUT")));
        write("B4", null, hours(ARRIVE, 4 * HOUR, office, REPORTED).when(Condition.of(Fact.REGION_CLASS, "CITY")),
                days(ARRIVE, Measure.BY_WORKING_DAY, 2, office, REPORTED).when(Condition.of(Fact.REGION_CLASS, "PROVINCE")),
                hours(FIX, 8 * HOUR, office, REPORTED));
        write("C1", null, hours(RESPOND, 48 * HOUR, null, REPORTED));
        write("C3", null, hours(ARRANGE, 4 * HOUR, office, REPORTED));
        SaveTarget most = hours(RESPOND, 4 * HOUR, null, REPORTED);
        write("C6", null, new SaveTarget(RESPOND, most.allowance(), null, REPORTED, Set.of(), Set.of(), Set.of(), Reopening.RESTART, List.of(),
                90, "", "", "C6"), days(FIX, Measure.WORKING_DAYS, 2, office, REPORTED));
        write("D7", null, days(ANSWER_FEEDBACK, Measure.CALENDAR_DAYS, 3, null, FEEDBACK_GIVEN));
        write("D8", null, days(SHIP, Measure.CALENDAR_DAYS, 3, null, ORDER_CLEARED), days(TELL, Measure.CALENDAR_DAYS, 0, null, SHIPPED));
    }

    private void write(String promise, @Nullable CalendarId hours, SaveTarget... targets) {
        made.put(promise, policies.create(Company.SYSTEM,
                new SavePolicy(owner, promise, promise, null, hours, List.of(targets), List.of(), false, true)));
    }

    private static SaveTarget hours(TargetKind kind, long seconds, @Nullable CalendarId calendar, EventKind start) {
        return new SaveTarget(kind, seconds, calendar, start, kind == RESPOND ? Set.of() : ANY, "", "", "");
    }

    private static SaveTarget days(TargetKind kind, Measure measure, long days, @Nullable CalendarId calendar, EventKind start) {
        return hours(kind, 60, calendar, start).within(new Allowance(measure, days));
    }
}
