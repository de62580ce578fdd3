package aftersales.sla;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.CalendarOracle;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Measure;
import aftersales.kernel.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the simulated year promises, twice: as a policy, and worked out by hand from nothing but the dates of 2026. */
final class SimulatedPromise {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    static final Instant NEW_YEAR = LocalDate.parse("2026-01-01").atStartOfDay(CHINA).toInstant();
    static final Duration SPAN = Duration.ofDays(400);

    /** Days off by the notice of the State Council for 2026. */
    private static final Set<LocalDate> OFF = Stream.of("01-01", "01-02", "01-03", "02-15", "02-16", "02-17", "02-18", "02-19", "02-20",
            "02-21", "02-22", "02-23", "04-04", "04-05", "04-06", "05-01", "05-02", "05-03", "05-04", "05-05", "06-19", "06-20", "06-21",
            "09-25", "09-26", "09-27", "10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07")
            .map(day -> LocalDate.parse("2026-" + day)).collect(Collectors.toSet());

    /** And the days worked for them. */
    private static final Set<LocalDate> WORKED = Stream.of("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")
            .map(day -> LocalDate.parse("2026-" + day)).collect(Collectors.toSet());

    private static final Hours MORNING = Hours.parse("09:00", "12:00");
    private static final Hours AFTERNOON = Hours.parse("13:00", "18:00");

    private final CalendarOracle office = new CalendarOracle(CHINA, date -> isWorked(date) ? List.of(MORNING, AFTERNOON) : List.of(),
            NEW_YEAR, SPAN);
    private final CalendarOracle desk = new CalendarOracle(CHINA, date -> List.of(Hours.parse("08:00", "24:00")), NEW_YEAR, SPAN);
    private final CalendarOracle always = new CalendarOracle(CHINA, date -> List.of(Hours.wholeDay()), NEW_YEAR, SPAN);

    static boolean isWorked(LocalDate date) {
        return !OFF.contains(date) && (WORKED.contains(date) || date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    static SavePolicy policy(OrganizationId owner, CalendarId desk, CalendarId office) {
        Set<PauseReason> any = PauseReason.choices();
        SaveTarget arrive = new SaveTarget(TargetKind.ARRIVE, 8 * 3600, null, EventKind.VISIT_REQUESTED, any, "", "", "");
        SaveTarget inOffice = new SaveTarget(TargetKind.ARRIVE, 4 * 3600, office, EventKind.VISIT_REQUESTED, any, "", "", "");
        SaveTarget fix = new SaveTarget(TargetKind.FIX, 8 * 3600, null, EventKind.REPORTED, any, "", "", "");
        return new SavePolicy(owner, "YEAR", "A year", null, office, List.of(
                new SaveTarget(TargetKind.RESPOND, 900, desk, EventKind.REPORTED, Set.of(), "", "", ""),
                arrive,
                inOffice.when(Condition.of(Fact.REGION_CLASS, "CITY"), Condition.of(Fact.HOURS, "IN")),
                inOffice.within(new Allowance(Measure.BY_WORKING_DAY, 2)).when(Condition.of(Fact.REGION_CLASS, "PROVINCE")),
                fix.when(Condition.of(Fact.PRIORITY, "URGENT")),
                new SaveTarget(TargetKind.FIX, Allowance.ofSeconds(1), office, EventKind.REPORTED, Set.of(), any, Set.of(),
                        Reopening.RESTART, List.of(), null, "", "", "").within(new Allowance(Measure.WORKING_DAYS, 3))),
                List.of(Rung.at(80, Rung.Recipient.TECHNICIAN), Rung.at(100, Rung.Recipient.MANAGER)), false, true);
    }

    /** What is promised by hand; the cycle's report tells in hours from out of hours. */
    Made of(TargetKind kind, String priority, String region, Instant reportedAt, @Nullable Instant startedAt) {
        return switch (kind) {
            case RESPOND -> new Made(term(kind, 15, EventKind.REPORTED, Set.of()), desk);
            case FIX -> priority.equals("URGENT") ? new Made(term(kind, 480, EventKind.REPORTED, PauseReason.choices()), always)
                    : new Made(term(kind, 3 * 480, EventKind.REPORTED, PauseReason.choices()), office);
            case ARRIVE -> {
                if (region.equals("PROVINCE")) {
                    long minutes = startedAt == null ? 5 : byWorkingDay(startedAt);
                    yield new Made(term(kind, minutes, EventKind.VISIT_REQUESTED, PauseReason.choices()), office);
                }
                yield region.equals("CITY") && office.isOpen(reportedAt)
                        ? new Made(term(kind, 240, EventKind.VISIT_REQUESTED, PauseReason.choices()), office)
                        : new Made(term(kind, 480, EventKind.VISIT_REQUESTED, PauseReason.choices()), always);
            }
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    /** Office minutes from a start to the close of the second working day after it. */
    private long byWorkingDay(Instant startedAt) {
        LocalDate date = startedAt.atZone(CHINA).toLocalDate();
        for (int worked = 0; worked < 2;) {
            date = date.plusDays(1);
            worked += isWorked(date) ? 1 : 0;
        }
        return office.elapsed(startedAt, date.atTime(LocalTime.of(18, 0)).atZone(CHINA).toInstant()).toMinutes();
    }

    /** A term whose time is so many minutes of a calendar that the oracle walks. */
    record Made(Term term, CalendarOracle calendar) {
    }

    private static Term term(TargetKind kind, long minutes, EventKind start, Set<PauseReason> pausable) {
        return new Term(kind, minutes * 60, WorkingCalendar.roundTheClock(ZoneOffset.UTC), start, pausable);
    }
}
