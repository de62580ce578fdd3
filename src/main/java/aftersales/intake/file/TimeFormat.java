package aftersales.intake.file;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A way to write times, by the letters of {@link DateTimeFormatter}: {@code dd-MM-yyyy HH:mm}. Reads strictly: there is no 31 February. */
public final class TimeFormat {

    /** Those that are tried on each file, the clearest first. */
    public static final List<TimeFormat> COMMON = List.of("yyyy-MM-dd'T'HH:mm[:ss][.SSS]XXX", "yyyy-MM-dd'T'HH:mm[:ss][.SSS]",
            "yyyy-MM-dd HH:mm[:ss][.SSS]", "yyyy/M/d H:mm[:ss]", "yyyy年M月d日 H:mm[:ss]", "yyyy.M.d H:mm[:ss]", "dd-MM-yyyy HH:mm[:ss]",
            "d/M/yyyy H:mm[:ss]", "M/d/yyyy H:mm[:ss]", "M/d/yyyy h:mm[:ss] a", "d.M.yyyy H:mm[:ss]", "d.M.yy H:mm[:ss]", "d MMM yyyy H:mm[:ss]",
            "d-MMM-yyyy H:mm[:ss]", "yyyyMMddHHmmss", "yyyy-MM-dd", "yyyy/M/d", "d.M.yyyy").stream().map(TimeFormat::of).toList();

    private static final int LONGEST = 60;
    /** Stands for any number of digits, or none. */
    private static final String FRACTION = "\\[\\.SSS]";
    private static final String YEAR_OUTSIDE_QUOTES = "y(?=([^']*'[^']*')*[^']*$)";

    private final String pattern;
    private final DateTimeFormatter formatter;

    private TimeFormat(String pattern) {
        this.pattern = pattern;
        this.formatter = formatter(pattern);
    }

    private static DateTimeFormatter formatter(String pattern) {
        var builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        String[] parts = pattern.split(FRACTION, -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                builder.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true);
            }
            // Strict reading knows no year without an era but for the letter u.
            builder.appendPattern(parts[i].replaceAll(YEAR_OUTSIDE_QUOTES, "u"));
        }
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** @throws IllegalArgumentException if the pattern is none, or names no day */
    public static TimeFormat of(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new IllegalArgumentException("too long for a pattern");
        }
        TimeFormat format = new TimeFormat(pattern);
        try {
            String written = format.formatter.format(LocalDateTime.of(2001, 2, 28, 13, 14, 15).atZone(ZoneId.of("UTC")));
            if (!LocalDate.of(2001, 2, 28).equals(format.day(written))) {
                throw new IllegalArgumentException("names no day: " + pattern);
            }
        } catch (DateTimeException unfit) {
            throw new IllegalArgumentException("does not read what it writes: " + pattern, unfit);
        }
        return format;
    }

    public String pattern() {
        return pattern;
    }

    private @Nullable LocalDate day(String text) {
        TemporalAccessor parsed = parsed(text);
        return parsed == null ? null : parsed.query(TemporalQueries.localDate());
    }

    /** Whether the text is a time written this way. */
    public boolean reads(String text) {
        return day(text) != null;
    }

    /**
     * The moment, in whole seconds. Local times that a change of the clocks skips move on by the gap; of those it repeats the earlier
     * one counts. A day without a time is its beginning. A time that names its own offset goes by that.
     *
     * @return null if the text is no time written this way
     */
    public @Nullable Instant moment(String text, ZoneId zone) {
        TemporalAccessor parsed = parsed(text);
        LocalDate day = parsed == null ? null : parsed.query(TemporalQueries.localDate());
        if (parsed == null || day == null) {
            return null;
        }
        LocalTime time = Objects.requireNonNullElse(parsed.query(TemporalQueries.localTime()), LocalTime.MIDNIGHT);
        ZoneId offset = parsed.isSupported(ChronoField.OFFSET_SECONDS) ? parsed.query(TemporalQueries.offset()) : null;
        return day.atTime(time.withNano(0)).atZone(offset == null ? zone : offset).toInstant();
    }

    /** Without an exception for what can't be read: most texts of a file are no times. */
    private @Nullable TemporalAccessor parsed(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor unresolved = formatter.parseUnresolved(text, position);
        if (unresolved == null || position.getErrorIndex() >= 0 || position.getIndex() < text.length()) {
            return null;
        }
        try {
            return formatter.parse(text);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeFormat format && format.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
