package aftersales.webkit.format;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;
import org.springframework.context.MessageSource;

/** Moments and durations in one language and one zone; for pages and for what is sent out. */
public final class Words {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final MessageSource messages;
    private final Locale language;
    private final ZoneId zone;
    private final Clock clock;

    public Words(MessageSource messages, Locale language, ZoneId zone, Clock clock) {
        this.messages = messages;
        this.language = language;
        this.zone = zone;
        this.clock = clock;
    }

    /** The message of that key. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** To the minute with its date: "23 Nov 2026 15:18". */
    public String exact(Instant moment) {
        return pattern("exact", moment);
    }

    /** "15:18". */
    public String time(Instant moment) {
        return pattern("time", moment);
    }

    /** The day on which it is in the reader's zone: "23 Nov 2026". */
    public String day(Instant moment) {
        return day(moment.atZone(zone).toLocalDate());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("webkit.pattern.day"), language).format(day);
    }

    /** "November 2026". */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(say("webkit.pattern.month"), language).format(month);
    }

    /** As one says it today: "today 15:18", "tomorrow 07:36", "24 Nov 14:00", with the year only when it is another. */
    public String near(Instant moment) {
        ZonedDateTime then = moment.atZone(zone);
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        long days = then.toLocalDate().toEpochDay() - today.toEpochDay();
        if (days == 0) {
            return say("webkit.near.today", time(moment));
        }
        if (days == 1) {
            return say("webkit.near.tomorrow", time(moment));
        }
        if (days == -1) {
            return say("webkit.near.yesterday", time(moment));
        }
        return then.getYear() == today.getYear() ? pattern("near", moment) : exact(moment);
    }

    /** How far it is from now: "in 2 h 10 min", "25 min ago". */
    public String relative(Instant moment) {
        long seconds = Duration.between(clock.instant(), moment).toSeconds();
        return seconds >= 0 ? say("webkit.relative.future", duration(seconds)) : say("webkit.relative.past", duration(seconds));
    }

    public String duration(Duration duration) {
        return duration(duration.toSeconds());
    }

    /** Length without its sign, its two greatest units: "40 s", "42 min", "2 h 10 min", "3 d 4 h". Rounded down. */
    public String duration(long seconds) {
        long length = Math.abs(seconds);
        if (length < MINUTE) {
            return say("webkit.duration.s", length);
        }
        if (length < HOUR) {
            return say("webkit.duration.m", length / MINUTE);
        }
        if (length < 2 * DAY) {
            return two("h", length / HOUR, "hm", length % HOUR / MINUTE);
        }
        return two("d", length / DAY, "dh", length % DAY / HOUR);
    }

    /** Length without its sign, to the second, nothing rounded: "20 h 44 min 32 s". So that an account visibly adds up. */
    public String exactly(long seconds) {
        long length = Math.abs(seconds);
        StringJoiner words = new StringJoiner(" ");
        if (length >= HOUR) {
            words.add(say("webkit.duration.h", length / HOUR));
        }
        if (length % HOUR >= MINUTE) {
            words.add(say("webkit.duration.m", length % HOUR / MINUTE));
        }
        if (length % MINUTE > 0 || length == 0) {
            words.add(say("webkit.duration.s", length % MINUTE));
        }
        return words.toString();
    }

    private String two(String alone, long great, String both, long small) {
        return small == 0 ? say("webkit.duration." + alone, great) : say("webkit.duration." + both, great, small);
    }

    private String pattern(String name, Instant moment) {
        return DateTimeFormatter.ofPattern(say("webkit.pattern." + name), language).format(moment.atZone(zone));
    }
}
