package aftersales.kernel.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary calendars and instants, leaning towards what goes wrong: odd zones, odd hours, nights, clock changes. */
public final class Calendars {

    private static final List<String> ZONES = List.of("Asia/Shanghai", "Europe/Berlin", "America/New_York",
            "America/Havana", "America/Sao_Paulo", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca",
            "Pacific/Apia", "Pacific/Chatham", "Asia/Kathmandu", "Asia/Tehran", "Antarctica/Troll", "UTC");

    private Calendars() {
    }

    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    /** Whole minutes, mostly multiples of a quarter of an hour, so that edges meet. */
    public static Arbitrary<Hours> hours() {
        Arbitrary<Integer> minute = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 95).map(q -> q * 15),
                Arbitraries.integers().between(0, 1439));
        Arbitrary<Integer> length = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 96).map(q -> q * 15),
                Arbitraries.integers().between(1, 1440));
        return Combinators.combine(minute, length).as((open, minutes) -> new Hours(open * 60, (open + minutes) * 60));
    }

    /** Any week that has at least one stretch; stretches may overlap. */
    public static Arbitrary<WeeklyHours> weeks() {
        Arbitrary<Map<DayOfWeek, List<Hours>>> days = Arbitraries.maps(Arbitraries.of(DayOfWeek.class),
                hours().list().ofMinSize(1).ofMaxSize(3)).ofMinSize(1).ofMaxSize(7);
        return Arbitraries.frequencyOf(
                Tuple.of(8, days.map(WeeklyHours::of)),
                Tuple.of(1, Arbitraries.just(WeeklyHours.everyDay(Hours.wholeDay()))));
    }

    /** A whole minute, half of the time within two days of a clock change of the zone. */
    public static Arbitrary<Instant> instants(ZoneId zone) {
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(Instant.parse("2010-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2032-01-01T00:00:00Z").getEpochSecond())
                .map(second -> Instant.ofEpochSecond(second).truncatedTo(ChronoUnit.MINUTES));
        Arbitrary<Instant> nearChange = Combinators.combine(any, Arbitraries.integers().between(-2880, 2880))
                .as((base, minutes) -> {
                    var change = zone.getRules().nextTransition(base);
                    Instant edge = change == null ? base : change.getInstant();
                    return edge.plusSeconds(minutes * 60L);
                });
        return Arbitraries.oneOf(any, nearChange);
    }

    /** One to three levels; what they say of seasons and single dates lies around a date. */
    public static Arbitrary<List<CalendarLevel>> levels(LocalDate around) {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(-12, 20).map(around::plusDays);
        return level(dates).list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<CalendarLevel> level(Arbitrary<LocalDate> dates) {
        Arbitrary<Season> seasons = Arbitraries.frequencyOf(
                Tuple.of(3, weeks().map(Season::always)),
                Tuple.of(1, Combinators.combine(dates, weeks()).as((from, week) -> new Season(from, null, week))),
                Tuple.of(1, Combinators.combine(dates, weeks()).as((until, week) -> new Season(null, until, week))),
                Tuple.of(1, Combinators.combine(dates, Arbitraries.integers().between(0, 9), weeks())
                        .as((from, days, week) -> new Season(from, from.plusDays(days), week))));
        Arbitrary<Map<LocalDate, SpecialDay>> days = Arbitraries.maps(dates, specialDays()).ofMaxSize(8);
        return Combinators.combine(seasons.list().ofMaxSize(2), days).as((rows, special) ->
                new CalendarLevel("", rows, new TreeMap<>(special), new TreeMap<>()));
    }

    private static Arbitrary<SpecialDay> specialDays() {
        Arbitrary<Hours[]> hours = hours().array(Hours[].class).ofMinSize(1).ofMaxSize(2);
        return Arbitraries.oneOf(Arbitraries.just(SpecialDay.holiday("festival")), hours.map(h -> SpecialDay.halfDay("eve", h)),
                hours.map(h -> SpecialDay.makeUp("shift", h)), Arbitraries.of(DayOfWeek.class).map(day -> SpecialDay.makeUp("like", day)));
    }

    /** Whole minutes from some days before an instant to some days after it, in no order, some of no length. */
    public static Arbitrary<List<Break>> breaks(Instant around) {
        return Combinators.combine(Arbitraries.integers().between(-2880, 10_000),
                        Arbitraries.oneOf(Arbitraries.integers().between(0, 300), Arbitraries.integers().between(0, 5000)))
                .as((from, length) -> new Break(around.plusSeconds(from * 60L), around.plusSeconds((from + length) * 60L)))
                .list().ofMaxSize(6);
    }
}
