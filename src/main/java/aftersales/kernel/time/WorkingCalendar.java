package aftersales.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When work is done, and the arithmetic over it. Immutable and safe for many threads. Everything counts in whole seconds
 * of real time: a fraction of a second in an argument is cut off.
 *
 * <p>The conventions: stretches are {@code [open, close)}; a deadline is the earliest instant by which the duration is
 * used up, so an exact fill ends at the closing time; a zero duration rolls forward to the next opening; a reversed span
 * is zero; a skipped local time moves forward, a repeated one takes the earlier offset; an overnight shift belongs to the
 * date on which it starts; what overlaps counts once; round the clock means real elapsed time.
 */
public final class WorkingCalendar {

    private final ZoneId zone;
    private final List<CalendarLevel> levels;
    private final @Nullable Duration day;
    private final DatedHours dated;
    private final OpenBlocks blocks;
    private final WorkingDays days;
    private final boolean roundTheClock;
    private final int hash;
    /** Round the clock in the same zone, made when first needed. */
    private @Nullable WorkingCalendar realTime;

    private WorkingCalendar(ZoneId zone, List<CalendarLevel> levels, @Nullable Duration day) {
        if (day != null && (day.isNegative() || day.isZero())) {
            throw new IllegalArgumentException("a working day of " + day);
        }
        this.zone = zone;
        this.levels = List.copyOf(levels);
        this.day = day;
        this.dated = new DatedHours(levels);
        this.roundTheClock = dated.isRoundTheClock();
        this.blocks = new OpenBlocks(zone.getRules(), dated);
        this.days = new WorkingDays(zone.getRules(), dated);
        this.hash = Objects.hash(zone, levels, day);
    }

    /** Every second counts. The zone only tells which local day an instant belongs to. */
    public static WorkingCalendar roundTheClock(ZoneId zone) {
        return weekly(zone, WeeklyHours.everyDay(Hours.wholeDay()));
    }

    /** The same hours every week, in local time of the zone. */
    public static WorkingCalendar weekly(ZoneId zone, WeeklyHours week) {
        return of(zone, List.of(CalendarLevel.weekly(week)), null);
    }

    /**
     * Levels that refine each other. For a date the nearest level that says anything about it wins whole; else the nearest
     * one with a season that holds then gives the weekly rows.
     *
     * @param nearestFirst the project's before the branch's before the company's
     * @param day          what counts as one working day where days are a duration; null takes the usual day of the week
     */
    public static WorkingCalendar of(ZoneId zone, List<CalendarLevel> nearestFirst, @Nullable Duration day) {
        return new WorkingCalendar(zone, nearestFirst, day);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Nearest first. */
    public List<CalendarLevel> levels() {
        return levels;
    }

    /** The weekly rows of the nearest level that has any, its first season's. */
    public WeeklyHours week() {
        return levels.stream().flatMap(level -> level.seasons().stream()).findFirst().map(Season::week)
                .orElse(WeeklyHours.of(Map.of()));
    }

    public boolean isRoundTheClock() {
        return roundTheClock;
    }

    WorkingCalendar realTime() {
        if (roundTheClock) {
            return this;
        }
        WorkingCalendar made = realTime;
        if (made == null) {
            made = roundTheClock(zone);
            realTime = made;
        }
        return made;
    }

    /** Whether there is any working time at all, on whatever date. */
    public boolean hasHours() {
        return dated.first != null;
    }

    /** The hours that start on a local date. */
    public List<Hours> hoursOn(LocalDate date) {
        return dated.on(date.toEpochDay());
    }

    /** What the nearest level says of a local date by itself. */
    public Optional<SpecialDay> specialOn(LocalDate date) {
        return dated.specialOn(date);
    }

    /** Whether any working time starts on a local date; not where all of it falls into a skipped hour. */
    public boolean isWorkingDay(LocalDate date) {
        return days.closing(date.toEpochDay()) != WorkingDays.CLOSED;
    }

    /**
     * How long one working day is where days are a duration: what was set, else the most frequent day of the week.
     *
     * @throws NoWorkingTime where there is neither
     */
    public Duration dayLength() {
        if (day != null) {
            return day;
        }
        requireHours();
        return Duration.ofSeconds(dated.usualDay());
    }

    /**
     * Years of a span whose holidays no level has for certain, in order. None where no level deals with years.
     *
     * @param to belongs to the span
     */
    public List<UncertainYear> uncertainYears(Instant from, Instant to) {
        return UncertainYears.of(levels, OpenBlocks.yearOf(from, zone), OpenBlocks.yearOf(to, zone));
    }

    /** Whether work is done at this instant; at the closing instant it no longer is. */
    public boolean isOpen(Instant at) {
        long t = at.getEpochSecond();
        return roundTheClock || blocks.at(t >> OpenTimes.BLOCK_BITS).isOpen(t);
    }

    /**
     * The instant by which so much working time has passed since the start.
     *
     * @throws NoWorkingTime where the calendar never gets there
     */
    public Instant deadline(Instant start, Duration work) {
        long seconds = notNegative(work);
        long t = start.getEpochSecond();
        if (roundTheClock) {
            return OpenBlocks.instant(t, seconds);
        }
        requireHours();
        return Instant.ofEpochSecond(seconds == 0 ? blocks.nextOpening(t) : blocks.after(t, seconds));
    }

    /**
     * The latest instant from which so much working time passes until the end: the mirror image of {@link #deadline}. A
     * zero duration rolls back to the last closing.
     *
     * @throws NoWorkingTime where the calendar never had so much
     */
    public Instant before(Instant end, Duration work) {
        long seconds = notNegative(work);
        long t = end.getEpochSecond();
        if (roundTheClock) {
            return OpenBlocks.instant(t, -seconds);
        }
        requireHours();
        return Instant.ofEpochSecond(seconds == 0 ? blocks.lastClosing(t) : blocks.before(t, seconds));
    }

    /**
     * The closing time of the n-th working day after the local date of the start; for 0 that of the start's own date where
     * it is still to come, else of the next working day.
     *
     * @throws NoWorkingTime where the calendar never gets there
     */
    public Instant closing(Instant start, long workingDays) {
        requireHours();
        long date = start.atZone(zone).toLocalDate().toEpochDay();
        long own = workingDays > 0 ? WorkingDays.CLOSED : days.closing(date);
        return Instant.ofEpochSecond(own > start.getEpochSecond() ? own : days.closing(days.after(date, Math.max(1, workingDays))));
    }

    /** Working time inside {@code [from, to)}; zero where the span is reversed. */
    public Duration elapsed(Instant from, Instant to) {
        long a = from.getEpochSecond();
        long b = to.getEpochSecond();
        if (b <= a) {
            return Duration.ZERO;
        }
        if (roundTheClock) {
            return Duration.ofSeconds(b - a);
        }
        return Duration.ofSeconds(blocks.between(a, b));
    }

    /** The stretches of working time inside {@code [from, to)}, in order, none touching the next. */
    public List<OpenPeriod> openPeriods(Instant from, Instant to) {
        long a = from.getEpochSecond();
        long b = to.getEpochSecond();
        if (roundTheClock || b <= a) {
            return b <= a ? List.of() : List.of(new OpenPeriod(Instant.ofEpochSecond(a), Instant.ofEpochSecond(b)));
        }
        return blocks.periods(a, b);
    }

    private void requireHours() {
        if (!hasHours()) {
            throw new NoWorkingTime(NoWorkingTime.Reason.NONE, "no working hours at all: " + this);
        }
    }

    private static long notNegative(Duration work) {
        if (work.isNegative()) {
            throw new IllegalArgumentException("working time is not negative: " + work);
        }
        return work.getSeconds();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof WorkingCalendar that && hash == that.hash && zone.equals(that.zone)
                && levels.equals(that.levels) && Objects.equals(day, that.day);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return roundTheClock ? "24×7 " + zone : zone + " " + week().days() + " " + levels.stream().map(CalendarLevel::name).toList();
    }
}
