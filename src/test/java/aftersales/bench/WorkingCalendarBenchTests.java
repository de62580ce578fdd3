package aftersales.bench;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Break;
import aftersales.kernel.time.CalendarLevel;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Measure;
import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.Stretches;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many deadlines one core computes in a second, and what a term of fifty years costs. */
@Tag("proof")
class WorkingCalendarBenchTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WeeklyHours OFFICE_WEEK =
            WeeklyHours.onWeekdays(Hours.parse("09:00", "12:00"), Hours.parse("13:00", "18:00"));
    private static final int N = 1 << 20;
    private static final int COLD = 200;

    private interface Question {
        long ask(WorkingCalendar calendar, Instant start, Duration work);
    }

    @Test
    void arithmetic() {
        Question deadline = (calendar, start, work) -> calendar.deadline(start, work).getEpochSecond();
        Question elapsed = (calendar, start, work) -> calendar.elapsed(start, start.plus(work)).getSeconds();
        Question days = (calendar, start, work) -> new Allowance(Measure.BY_WORKING_DAY, 1 + work.toHours() / 8).deadline(calendar, start)
                .getEpochSecond();
        Question paused = (calendar, start, work) -> new Stretches(calendar, start, List.of(new Break(start.plusSeconds(3600), start.plusSeconds(9000)),
                new Break(start.plusSeconds(80_000), start.plusSeconds(200_000)))).reached(work.getSeconds() + 1).getEpochSecond();
        Duration hundred = Duration.ofHours(100);
        Duration decades = Duration.ofHours(50 * 2088);
        WorkingCalendar office = weekly("Asia/Shanghai");
        double officeRate = perSecond(office, deadline, hundred);
        double layeredRate = perSecond(layered(), deadline, hundred);
        double longRate = perSecond(office, deadline, decades);
        new BenchTable("Working time arithmetic, one core")
                .row("deadline, office hours Shanghai, up to 100 h", officeRate, "per s")
                .row("deadline, office hours Berlin, up to 100 h", perSecond(weekly("Europe/Berlin"), deadline, hundred), "per s")
                .row("deadline, office hours Lord Howe, up to 100 h", perSecond(weekly("Australia/Lord_Howe"), deadline, hundred), "per s")
                .row("deadline, three levels, holidays and make-up days", layeredRate, "per s")
                .row("deadline, round the clock", perSecond(WorkingCalendar.roundTheClock(SHANGHAI), deadline, hundred), "per s")
                .row("deadline with two pauses", perSecond(layered(), paused, hundred), "per s")
                .row("by the 1st to 13th working day", perSecond(layered(), days, hundred), "per s")
                .row("elapsed, office hours, up to 30 days", perSecond(office, elapsed, Duration.ofDays(30)), "per s")
                .row("deadline, office hours, up to 50 years", longRate, "per s")
                .row("deadline, three levels, up to 50 years", perSecond(layered(), deadline, decades), "per s")
                .row("by the working day of up to 50 years", perSecond(layered(), days, decades), "per s")
                .row("first deadline of 50 years of a new calendar", cold(decades) / 1e3, "µs")
                .row("first deadline of 100 h of a new calendar", cold(hundred) / 1e3, "µs")
                .print();
        assertThat(officeRate).as("deadlines per second").isGreaterThan(1_000_000);
        assertThat(layeredRate).as("deadlines per second").isGreaterThan(1_000_000);
        assertThat(longRate).as("terms of decades per second").isGreaterThan(1_000_000);
    }

    private static WorkingCalendar weekly(String zone) {
        return WorkingCalendar.weekly(ZoneId.of(zone), OFFICE_WEEK);
    }

    /** A company's holidays, a branch's half-days, a project's week. */
    private static WorkingCalendar layered() {
        var company = CalendarLevel.named("company").week(OFFICE_WEEK);
        var branch = CalendarLevel.named("branch");
        for (int year = 2024; year < 2028; year++) {
            for (int day = 1; day <= 7; day++) {
                company.day(LocalDate.of(year, 10, day), SpecialDay.holiday("National Day"));
                company.day(LocalDate.of(year, 2, day), SpecialDay.holiday("Spring Festival"));
            }
            company.day(LocalDate.of(year, 10, 10), SpecialDay.makeUp("", DayOfWeek.MONDAY));
            branch.day(LocalDate.of(year, 12, 31), SpecialDay.halfDay("", Hours.parse("09:00", "12:00")));
        }
        CalendarLevel project = CalendarLevel.named("project").week(WeeklyHours.everyDay(Hours.parse("08:00", "12:00"), Hours.parse("14:00", "20:00")))
                .build();
        return WorkingCalendar.of(SHANGHAI, List.of(project, branch.build(), company.build()), null);
    }

    private static double perSecond(WorkingCalendar calendar, Question question, Duration longest) {
        Random random = new Random(7);
        Instant base = Instant.parse("2026-01-01T00:00:00Z");
        Instant[] starts = new Instant[N];
        Duration[] works = new Duration[N];
        for (int i = 0; i < N; i++) {
            starts[i] = base.plusSeconds(random.nextInt(365 * 86_400));
            works[i] = Duration.ofSeconds((long) (random.nextDouble() * longest.getSeconds()));
        }
        long best = Long.MAX_VALUE;
        long sum = 0;
        for (int round = 0; round < 6; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < N; i++) {
                sum += question.ask(calendar, starts[i], works[i]);
            }
            best = Math.min(best, System.nanoTime() - begin);
        }
        assertThat(sum).isNotZero();
        return N * 1e9 / best;
    }

    private static double cold(Duration work) {
        long begin = System.nanoTime();
        for (int i = 0; i < COLD; i++) {
            layered().deadline(Instant.parse("2026-01-01T00:00:00Z"), work);
        }
        return (System.nanoTime() - begin) / (double) COLD;
    }
}
