package aftersales.organization;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.SpecialDay.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days of one year in an iCalendar file of holidays. Reads whole-day events and nothing else: dates are dates and
 * never pass through a zone, the end is the day after, yearly events are looked up in the wanted year alone. Time zones,
 * alarms and appointments in the file are passed over, and nothing it points to is fetched.
 */
final class HolidayFeed {

    private static final int MOST_EVENTS = 5_000;
    private static final int LONGEST_EVENT_DAYS = 31;
    private static final Pattern WORKED = Pattern.compile("[(（]班[)）]|调休上班|补班|班$|\\bwork(ing)? ?day\\b|\\bmake-?up\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FREE = Pattern.compile("[(（]休[)）]|休$|\\((public )?holiday\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKS = Pattern.compile("\\s*[(（](休|班|holiday|public holiday|workday)[)）]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern OBSERVED = Pattern.compile("observance|纪念日|season|solar term|节气", Pattern.CASE_INSENSITIVE);

    private final int year;
    private final List<Map<String, String>> events = new ArrayList<>();

    private HolidayFeed(int year) {
        this.year = year;
    }

    static boolean looksLikeOne(String text) {
        return text.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
    }

    /** @throws Refusal if it has no end, or more in it than a list of holidays has */
    static List<ListedDay> read(String text, int year) {
        var feed = new HolidayFeed(year);
        feed.collect(text.replaceAll("\\r?\\n[ \\t]", "").split("\\r?\\n"));
        boolean marked = feed.events.stream().anyMatch(HolidayFeed::isMarked);
        List<ListedDay> days = new ArrayList<>();
        feed.events.forEach(event -> feed.add(event, marked, days));
        return days;
    }

    /** Properties of the events, their parameters in the name: {@code DTSTART;VALUE=DATE}. What stands inside an event's alarm is not its own. */
    private void collect(String[] lines) {
        Map<String, String> event = null;
        int inside = 0;
        for (String line : lines) {
            String upper = line.strip().toUpperCase();
            if (event == null) {
                event = upper.equals("BEGIN:VEVENT") ? new HashMap<>() : null;
            } else if (upper.startsWith("BEGIN:")) {
                inside++;
            } else if (upper.startsWith("END:") && inside > 0) {
                inside--;
            } else if (upper.equals("END:VEVENT")) {
                events.add(event);
                event = null;
                if (events.size() > MOST_EVENTS) {
                    throw Refusal.of("list", "organization.years.long");
                }
            } else if (inside == 0 && line.indexOf(':') > 0) {
                // A colon inside a quoted parameter is no such end, but no property read here has one.
                int colon = line.indexOf(':');
                String[] name = line.substring(0, colon).toUpperCase().split(";");
                event.merge(name[0], line.substring(colon + 1).strip(), (first, next) -> name[0].equals("EXDATE") ? first + "," + next : first);
            }
        }
        if (event != null) {
            throw Refusal.of("list", "organization.years.cut");
        }
    }

    private void add(Map<String, String> event, boolean marked, List<ListedDay> days) {
        LocalDate start = date(event.get("DTSTART"));
        if (start == null || "CANCELLED".equalsIgnoreCase(event.get("STATUS"))) {
            return;
        }
        String summary = unescaped(event.getOrDefault("SUMMARY", ""));
        Kind kind = kind(event, summary);
        boolean certain = marked ? isMarked(event) : !OBSERVED.matcher(event.getOrDefault("DESCRIPTION", "") + event.getOrDefault("CATEGORIES", "")).find();
        String name = MARKS.matcher(summary).replaceAll(" ").strip();
        for (LocalDate first : YearlyRule.starts(start, event.get("RRULE"), year, LONGEST_EVENT_DAYS)) {
            if (!excluded(event).contains(first)) {
                first.datesUntil(first.plusDays(length(event, start))).filter(date -> date.getYear() == year).forEach(date ->
                        days.add(new ListedDay(date, kind, name.isEmpty() ? summary : name, List.of(), certain)));
            }
        }
        if (days.size() > 4 * 366) {
            throw Refusal.of("list", "organization.years.long");
        }
    }

    private static long length(Map<String, String> event, LocalDate start) {
        LocalDate end = date(event.get("DTEND"));
        String duration = event.getOrDefault("DURATION", "");
        long days = end != null ? end.toEpochDay() - start.toEpochDay()
                : duration.matches("P\\d{1,3}[DW]") ? Period.parse(duration).getDays() : 1;
        return Math.max(1, Math.min(days, LONGEST_EVENT_DAYS));
    }

    private static List<LocalDate> excluded(Map<String, String> event) {
        List<LocalDate> dates = new ArrayList<>();
        for (String text : event.getOrDefault("EXDATE", "").split(",")) {
            LocalDate date = date(text);
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }

    /** Whether somebody said of this very event that people are free or at work. */
    private static boolean isMarked(Map<String, String> event) {
        String summary = event.getOrDefault("SUMMARY", "");
        return event.containsKey("X-APPLE-SPECIAL-DAY") || FREE.matcher(summary).find() || WORKED.matcher(summary).find();
    }

    private static Kind kind(Map<String, String> event, String summary) {
        String special = Objects.requireNonNullElse(event.get("X-APPLE-SPECIAL-DAY"), "").toUpperCase();
        boolean worked = special.isEmpty() ? WORKED.matcher(summary).find() : special.equals("ALTERNATE-WORKDAY");
        return worked ? Kind.MAKE_UP : Kind.HOLIDAY;
    }

    /** Eight digits alone: whatever has a time of day is an appointment. */
    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || !text.matches("\\d{8}") ? null : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1").strip();
    }
}
