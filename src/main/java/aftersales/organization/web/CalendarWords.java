package aftersales.organization.web;

import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Season;
import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.CalendarDifference;
import aftersales.organization.HoursText;
import aftersales.organization.StatutoryHolidays;
import aftersales.webkit.format.Formats;
import aftersales.webkit.format.Words;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What calendars say, in the reader's words: {@code #calendarWords} is put into the pages that need it. */
@Component
public class CalendarWords {

    private final Formats formats;
    private final StatutoryHolidays holidays;

    CalendarWords(Formats formats, StatutoryHolidays holidays) {
        this.formats = formats;
        this.holidays = holidays;
    }

    /** The hours of a day, or that there are none. */
    public String hours(List<Hours> hours) {
        return hours.isEmpty() ? say("organization.calendar.shut") : HoursText.of(hours);
    }

    /** A week on one line: "Mon to Fri 09:00-18:00; Sat 09:00-12:00". */
    public String week(WeeklyHours week) {
        String words = DutyDays.of(week).stream().map(line -> days(line) + " " + HoursText.of(line.hours()))
                .collect(Collectors.joining(say("organization.semicolon")));
        return words.isEmpty() ? say("organization.calendar.shut") : words;
    }

    /** From when to when a season is. */
    public String season(Season season) {
        if (season.from() == null) {
            return season.until() == null ? say("organization.season.always") : say("organization.season.until", formats.day(season.until()));
        }
        return season.until() == null ? say("organization.season.from", formats.day(season.from()))
                : say("organization.season.span", formats.day(season.from()), formats.day(season.until()));
    }

    /** What a day is called in the reader's language. */
    public String name(String name) {
        return holidays.name(name, LocaleContextHolder.getLocale());
    }

    /** The hours a special day has. */
    public String hours(SpecialDay day) {
        DayOfWeek like = day.like();
        return like == null ? hours(day.hours()) : say("organization.special.like", say("organization.day." + like));
    }

    /** Kind, name and hours of a special day. */
    public String special(SpecialDay day) {
        String kind = say("organization.special." + day.kind());
        String named = day.name().isEmpty() ? kind : say("organization.special.named", kind, name(day.name()));
        return day.kind() == SpecialDay.Kind.HOLIDAY ? named : say("organization.special.hours", named, hours(day));
    }

    /** A working day's length. */
    public String length(Duration day) {
        return formats.duration(day);
    }

    /** In what two versions differ. */
    public String difference(CalendarDifference difference) {
        return say("organization.difference." + difference.kind(), difference.arguments().stream().map(this::argument).toArray());
    }

    private Object argument(Object value) {
        if (value instanceof WeeklyHours week) {
            return week(week);
        } else if (value instanceof Season season) {
            return season(season);
        } else if (value instanceof SpecialDay day) {
            return special(day);
        } else if (value instanceof LocalDate date) {
            return formats.day(date);
        } else if (value instanceof Duration duration) {
            return length(duration);
        } else if (value instanceof Enum<?> word) {
            return say("organization.year.state." + word.name());
        }
        return value.toString();
    }

    private String days(DutyDays line) {
        String first = say("organization.day.short." + line.first());
        return line.first() == line.last() ? first : say("organization.day.span", first, say("organization.day.short." + line.last()));
    }

    private String say(String key, Object... arguments) {
        Words words = formats.words();
        return words.say(key, arguments);
    }
}
