package aftersales.sla.api;

import aftersales.kernel.time.Break;
import aftersales.kernel.time.Hours;
import aftersales.sla.api.JsonFields.At;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, moments and hours as programs send them. */
final class InlineTimes {

    private static final int MOST_A_DAY = 48;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");

    private InlineTimes() {
    }

    /** With an offset, or local in the zone: a skipped time moves forward, a repeated one is the earlier. Whole seconds. */
    static Instant instant(At value, ZoneId zone) {
        try {
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(value.text(), ZonedDateTime::from, LocalDateTime::from);
            ZonedDateTime time = read instanceof LocalDateTime local ? local.atZone(zone) : (ZonedDateTime) read;
            requireYear(value, time.getYear());
            return time.toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException malformed) {
            throw value.refused("sla.inline.instant");
        }
    }

    static LocalDate date(At value, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            requireYear(value, date.getYear());
            return date;
        } catch (DateTimeException malformed) {
            throw value.refused("sla.inline.date");
        }
    }

    private static void requireYear(At value, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw value.refused("sla.inline.year");
        }
    }

    static Break pause(At value, ZoneId zone) {
        List<At> pair = value.pair();
        Instant from = instant(pair.get(0), zone);
        Instant to = pair.get(1).node().isNull() ? null : instant(pair.get(1), zone);
        return pause(value, from, to);
    }

    /** @param value where it stands */
    static Break pause(At value, Instant from, @Nullable Instant to) {
        if (to != null && to.isBefore(from)) {
            throw value.refused("sla.inline.pause.reversed");
        }
        return new Break(from, to);
    }

    /** The stretches of one day, which must not overlap. */
    static List<Hours> hours(At day) {
        List<Hours> hours = new ArrayList<>();
        for (At stretch : day.list(MOST_A_DAY)) {
            Hours next = stretch(stretch);
            if (hours.stream().anyMatch(other -> overlap(other, next))) {
                throw stretch.refused("sla.inline.overlap");
            }
            hours.add(next);
        }
        return hours;
    }

    /** Refuses a day's stretch that the night shift of the day before still covers. */
    static void requireApart(At day, List<Hours> hours, List<Hours> before) {
        int covered = before.stream().map(Hours::close).max(Comparator.naturalOrder()).orElse(0) - 86_400;
        for (int i = 0; i < hours.size(); i++) {
            if (hours.get(i).open() < covered) {
                throw day.list(MOST_A_DAY).get(i).refused("sla.inline.overlap");
            }
        }
    }

    private static boolean overlap(Hours a, Hours b) {
        return a.open() < b.close() && b.open() < a.close();
    }

    private static Hours stretch(At value) {
        List<At> pair = value.pair();
        String open = time(pair.get(0));
        String close = time(pair.get(1));
        if (open.equals(close)) {
            throw value.refused("sla.inline.empty");
        }
        try {
            return Hours.parse(open, close);
        } catch (DateTimeException malformed) {
            throw value.refused("sla.inline.time");
        } catch (IllegalArgumentException empty) { // 09:00 and 09:00:00
            throw value.refused("sla.inline.empty");
        }
    }

    private static String time(At value) {
        String text = value.text();
        if (!TIME.matcher(text).matches()) {
            throw value.refused("sla.inline.time");
        }
        return text.equals("24:00:00") ? "24:00" : text;
    }
}
