package aftersales.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The arithmetic against brute force, minute by minute, and against its own laws, second by second. */
class WorkingCalendarPropertyTests {

    private static final Duration MARGIN = Duration.ofDays(30);

    /** Two instants some days apart and a duration, in some zone with some week. */
    record Case(ZoneId zone, WeeklyHours week, Instant from, Instant to, Duration work) {

        WorkingCalendar calendar() {
            return WorkingCalendar.weekly(zone, week);
        }

        CalendarOracle oracle() {
            return new CalendarOracle(zone, week, from.minus(MARGIN), MARGIN.multipliedBy(2).plusDays(12));
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Calendars.zones().flatMap(zone -> Combinators.combine(Calendars.weeks(), Calendars.instants(zone),
                        Arbitraries.integers().between(0, 12 * 1440),
                        Arbitraries.oneOf(Arbitraries.integers().between(0, 3000), Arbitraries.of(0, 15, 60, 480, 1440)))
                .as((week, from, span, work) ->
                        new Case(zone, week, from, from.plusSeconds(span * 60L), Duration.ofMinutes(work))));
    }

    @Property(tries = 600, shrinking = ShrinkingMode.BOUNDED)
    void agrees_with_brute_force(@ForAll("cases") Case c) {
        WorkingCalendar calendar = c.calendar();
        CalendarOracle oracle = c.oracle();
        assertThat(calendar.isOpen(c.from)).isEqualTo(oracle.isOpen(c.from));
        assertThat(calendar.elapsed(c.from, c.to)).isEqualTo(oracle.elapsed(c.from, c.to));
        Instant deadline = oracle.deadline(c.from, c.work);
        if (deadline != null) {
            assertThat(calendar.deadline(c.from, c.work)).isEqualTo(deadline);
        } else {
            assertThat(calendar.deadline(c.from, c.work)).isAfter(c.from.plus(MARGIN));
        }
        Instant before = oracle.before(c.to, c.work);
        if (before != null) {
            assertThat(calendar.before(c.to, c.work)).isEqualTo(before);
        } else {
            assertThat(calendar.before(c.to, c.work)).isBefore(c.to.minus(MARGIN));
        }
    }

    @Property(tries = 2000)
    void a_deadline_is_reached_exactly_when_the_duration_is_used_up(@ForAll("cases") Case c,
            @ForAll("seconds") int offset, @ForAll("seconds") int extra) {
        WorkingCalendar calendar = c.calendar();
        Instant start = c.from.plusSeconds(offset);
        Duration work = c.work.plusSeconds(extra);
        Instant deadline = calendar.deadline(start, work);
        assertThat(calendar.elapsed(start, deadline)).isEqualTo(work);
        assertThat(deadline).isAfterOrEqualTo(start);
        if (!work.isZero()) {
            assertThat(calendar.elapsed(start, deadline.minusSeconds(1))).as("not one second earlier").isLessThan(work);
            assertThat(calendar.isOpen(deadline.minusSeconds(1))).isTrue();
        } else {
            assertThat(calendar.isOpen(deadline)).isTrue();
        }
    }

    @Property(tries = 2000)
    void before_is_the_latest_start_that_reaches_the_end(@ForAll("cases") Case c,
            @ForAll("seconds") int offset, @ForAll("seconds") int extra) {
        WorkingCalendar calendar = c.calendar();
        Instant end = c.to.plusSeconds(offset);
        Duration work = c.work.plusSeconds(extra);
        Instant start = calendar.before(end, work);
        assertThat(calendar.elapsed(start, end)).isEqualTo(work);
        if (!work.isZero()) {
            assertThat(calendar.elapsed(start.plusSeconds(1), end)).as("not one second later").isLessThan(work);
        }
    }

    @Property(tries = 1000)
    void elapsed_adds_up_and_equals_its_periods(@ForAll("cases") Case c, @ForAll("seconds") int cut) {
        WorkingCalendar calendar = c.calendar();
        Instant middle = c.from.plusSeconds(cut * 100L);
        Instant to = middle.plus(Duration.ofDays(800)).plusSeconds(cut);
        Duration whole = calendar.elapsed(c.from, to);
        assertThat(calendar.elapsed(c.from, middle).plus(calendar.elapsed(middle, to))).isEqualTo(whole);
        Duration sum = Duration.ZERO;
        Instant last = Instant.MIN;
        for (OpenPeriod period : calendar.openPeriods(c.from, to)) {
            assertThat(period.open()).isAfter(last).isBefore(period.close());
            sum = sum.plus(period.length());
            last = period.close();
        }
        assertThat(sum).isEqualTo(whole);
        assertThat(calendar.elapsed(to, c.from)).isZero();
    }

    @Provide
    Arbitrary<Integer> seconds() {
        return Arbitraries.integers().between(0, 7200);
    }
}
