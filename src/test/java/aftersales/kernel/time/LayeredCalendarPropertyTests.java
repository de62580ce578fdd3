package aftersales.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Calendars of several levels with seasons and special days, pauses and accounts, against brute force. */
class LayeredCalendarPropertyTests {

    @Provide
    Arbitrary<LayeredCase> cases() {
        return LayeredCase.any();
    }

    @Provide
    Arbitrary<Integer> seconds() {
        return Arbitraries.integers().between(0, 7200);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void agree_with_brute_force(@ForAll("cases") LayeredCase c) {
        WorkingCalendar calendar = c.calendar();
        CalendarOracle oracle = c.oracle();
        assertThat(calendar.isOpen(c.from())).isEqualTo(oracle.isOpen(c.from()));
        assertThat(calendar.elapsed(c.from(), c.to())).isEqualTo(oracle.elapsed(c.from(), c.to()));
        agrees(calendar, c, List.of(), oracle);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void agree_with_brute_force_also_with_pauses(@ForAll("cases") LayeredCase c) {
        CalendarOracle oracle = c.oracle().without(c.breaks());
        assertThat(new Stretches(c.calendar(), c.from(), c.breaks()).used(c.to())).isEqualTo(oracle.elapsed(c.from(), c.to()).getSeconds());
        agrees(c.calendar(), c, c.breaks(), oracle);
    }

    private static void agrees(WorkingCalendar calendar, LayeredCase c, List<Break> breaks, CalendarOracle oracle) {
        Instant deadline = oracle.deadline(c.from(), c.work());
        Instant before = oracle.before(c.to(), c.work());
        if (deadline != null) {
            assertThat(new Stretches(calendar, c.from(), breaks).reached(c.work().getSeconds())).isEqualTo(deadline);
        } else {
            assertThat(orNever(() -> new Stretches(calendar, c.from(), breaks).reached(c.work().getSeconds()), Instant.MAX))
                    .isAfter(c.from().plus(LayeredCase.MARGIN));
        }
        if (before != null) {
            assertThat(Stretches.before(calendar, c.to(), breaks, c.work().getSeconds())).isEqualTo(before);
        } else {
            assertThat(orNever(() -> Stretches.before(calendar, c.to(), breaks, c.work().getSeconds()), Instant.MIN))
                    .isBefore(c.to().minus(LayeredCase.MARGIN));
        }
    }

    private static Instant orNever(Supplier<Instant> question, Instant never) {
        try {
            return question.get();
        } catch (NoWorkingTime e) {
            return never;
        }
    }

    /** Hours, spans and pauses in odd seconds, looked at second by second. */
    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void agree_with_brute_force_to_the_second(@ForAll("cases") LayeredCase minutes, @ForAll("seconds") int odd) {
        Duration margin = Duration.ofDays(3);
        LayeredCase c = minutes.inOddSeconds(odd % 60);
        List<Break> breaks = c.breaks();
        WorkingCalendar calendar = c.calendar();
        CalendarOracle oracle = new CalendarOracle(c.zone(), c::hoursOn, c.from().minus(margin), margin.multipliedBy(2), 1).without(breaks);
        Instant to = c.from().plusSeconds(odd * 25L);
        assertThat(new Stretches(calendar, c.from(), breaks).used(to)).isEqualTo(oracle.elapsed(c.from(), to).getSeconds());
        Instant deadline = oracle.deadline(c.from(), Duration.ofSeconds(odd));
        Instant before = oracle.before(c.from(), Duration.ofSeconds(odd));
        if (deadline != null) {
            assertThat(new Stretches(calendar, c.from(), breaks).reached(odd)).isEqualTo(deadline);
        }
        if (before != null) {
            assertThat(Stretches.before(calendar, c.from(), breaks, odd)).isEqualTo(before);
        }
        assertThat(calendar.isOpen(to)).isEqualTo(new CalendarOracle(c.zone(), c::hoursOn, to, Duration.ofSeconds(2), 1).isOpen(to));
    }

    @Property(tries = 300)
    void a_deadline_is_reached_exactly_when_the_duration_is_used_up_also_with_pauses(@ForAll("cases") LayeredCase c,
            @ForAll("seconds") int offset, @ForAll("seconds") int extra) {
        Instant start = c.from().plusSeconds(offset);
        long work = c.work().getSeconds() + extra;
        Stretches stretches = new Stretches(c.calendar(), start, c.breaks());
        Instant deadline = orNever(() -> stretches.reached(work), Instant.MAX);
        if (!deadline.equals(Instant.MAX)) {
            assertThat(stretches.used(deadline)).isEqualTo(work);
            assertThat(deadline).isAfterOrEqualTo(start);
            if (work > 0) {
                assertThat(stretches.used(deadline.minusSeconds(1))).as("not one second earlier").isEqualTo(work - 1);
            }
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void the_nth_working_day_is_found_by_walking(@ForAll("cases") LayeredCase c, @ForAll("few") int n) {
        LocalDate date = c.from().atZone(c.zone()).toLocalDate();
        assertThat(new Allowance(Measure.CALENDAR_DAYS, n).deadline(c.calendar(), c.from(), List.of()))
                .isEqualTo(date.plusDays(n + 1).atTime(0, 0).atZone(c.zone()).toInstant());
        Instant expected = n == 0 && c.closing(date) != null && c.closing(date).isAfter(c.from()) ? c.closing(date) : null;
        for (int left = Math.max(1, n), days = 0; expected == null && days < 400; days++) {
            date = date.plusDays(1);
            left -= c.closing(date) == null ? 0 : 1;
            expected = left == 0 ? c.closing(date) : null;
        }
        Allowance allowance = new Allowance(Measure.BY_WORKING_DAY, n);
        if (expected == null) {
            NoWorkingTime never = catchThrowableOfType(NoWorkingTime.class, () -> allowance.deadline(c.calendar(), c.from()));
            assertThat(never).isNotNull();
        } else {
            assertThat(allowance.deadline(c.calendar(), c.from())).isEqualTo(expected);
            assertThat(allowance.deadline(c.calendar(), c.from(), List.of())).as("the same by its seconds").isEqualTo(expected);
            assertThat(c.calendar().isWorkingDay(date)).isEqualTo(c.closing(date) != null);
        }
    }

    @Provide
    Arbitrary<Integer> few() {
        return Arbitraries.integers().between(0, 40);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void an_account_adds_up_to_what_was_used(@ForAll("cases") LayeredCase c, @ForAll("spans") int days, @ForAll("seconds") int offset) {
        Instant from = c.from().plusSeconds(offset);
        Instant to = c.to().plus(Duration.ofDays(days));
        List<Break> breaks = c.breaks().stream().map(part -> new Break(part.from().plusMillis(offset * 7L), part.to().plusMillis(offset * 11L))).toList();
        List<Piece> pieces = Accounting.of(c.calendar(), from, to, breaks);

        assertThat(pieces.stream().mapToLong(Piece::seconds).sum()).isEqualTo(new Stretches(c.calendar(), from, breaks).used(to));
        assertThat(pieces).isSortedAccordingTo((a, b) -> a.from().compareTo(b.from()));
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.from()).isBefore(piece.to()).isAfterOrEqualTo(from);
            assertThat(piece.to()).isBeforeOrEqualTo(to);
            assertThat(piece.seconds()).isBetween(0L, Duration.between(piece.from(), piece.to()).getSeconds());
        });
        assertThat(pieces).hasSizeLessThan(150);
    }

    @Provide
    Arbitrary<Integer> spans() {
        return Arbitraries.of(0, 0, 0, 30, 50, 100, 3000, 20_000);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void an_account_by_day_gives_each_shift_to_the_date_on_which_it_starts(@ForAll("cases") LayeredCase c) {
        for (Piece piece : Accounting.of(c.calendar(), c.from(), c.to(), List.of())) {
            if (piece.seconds() > 0) {
                assertThat(c.hoursOn(piece.date())).as("%s", piece).isNotEmpty();
                assertThat(c.closing(piece.date())).isAfterOrEqualTo(piece.to());
            } else {
                assertThat(piece.from().atZone(c.zone()).toLocalDate()).isEqualTo(piece.date());
            }
        }
    }

    @Property(tries = 100)
    void fifty_years_go_there_and_back(@ForAll("cases") LayeredCase c) {
        Duration work = c.work().plusHours(50L * 400);
        Instant deadline = orNever(() -> c.calendar().deadline(c.from(), work), Instant.MAX);
        if (!deadline.equals(Instant.MAX)) {
            assertThat(c.calendar().elapsed(c.from(), deadline)).isEqualTo(work);
            assertThat(c.calendar().isOpen(deadline.minus(1, ChronoUnit.SECONDS))).isTrue();
        }
    }
}
