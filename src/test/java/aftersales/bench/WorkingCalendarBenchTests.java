package aftersales.bench;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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

    private interface Question {
        long ask(WorkingCalendar calendar, Instant start, Duration work);
    }

    @Test
    void arithmetic() {
        WorkingCalendar office = WorkingCalendar.weekly(SHANGHAI, OFFICE_WEEK);
        WorkingCalendar berlin = WorkingCalendar.weekly(ZoneId.of("Europe/Berlin"), OFFICE_WEEK);
        WorkingCalendar always = WorkingCalendar.roundTheClock(SHANGHAI);
        Question deadline = (calendar, start, work) -> calendar.deadline(start, work).getEpochSecond();
        Question elapsed = (calendar, start, work) -> calendar.elapsed(start, start.plus(work)).getSeconds();
        double officeRate = perSecond(office, deadline, Duration.ofHours(100));
        new BenchTable("Working time arithmetic, one core")
                .row("deadline, office hours Shanghai, up to 100 h", officeRate, "per s")
                .row("deadline, office hours Berlin, up to 100 h", perSecond(berlin, deadline, Duration.ofHours(100)), "per s")
                .row("deadline, round the clock", perSecond(always, deadline, Duration.ofHours(100)), "per s")
                .row("elapsed, office hours, up to 30 days", perSecond(office, elapsed, Duration.ofDays(30)), "per s")
                .row("deadline, office hours, up to 50 years", perSecond(office, deadline, Duration.ofHours(50 * 2088)), "per s")
                .row("first question of fifty years to a new calendar", cold() / 1e6, "ms")
                .print();
        assertThat(officeRate).as("deadlines per second").isGreaterThan(1_000_000);
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

    private static long cold() {
        WorkingCalendar fresh = WorkingCalendar.weekly(SHANGHAI, OFFICE_WEEK);
        long begin = System.nanoTime();
        fresh.deadline(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofHours(50 * 2088));
        return System.nanoTime() - begin;
    }
}
