package aftersales.sla.api;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.CalendarLevel;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.sla.api.JsonFields.At;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A working calendar sent along with the question. */
final class InlineCalendar {

    private static final int MOST_DATES = 2_000;
    private static final Set<String> DAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Set<String> FIELDS = Set.of("timezone", "weeklyHours", "holidays", "halfDays", "extraWorking", "workingDaySeconds");

    private final JsonFields fields;
    private final CalendarLevel.Builder level = CalendarLevel.named("");

    private InlineCalendar(JsonNode node, String path) {
        this.fields = JsonFields.of(node, path, FIELDS);
    }

    static WorkingCalendar read(JsonNode node, String path) {
        return new InlineCalendar(node, path).make(path);
    }

    private WorkingCalendar make(String path) {
        ZoneId zone = zone(fields.get("timezone"));
        week();
        At holidays = fields.find("holidays");
        if (holidays != null) {
            holidays.list(MOST_DATES).forEach(date -> level.day(InlineTimes.date(date, date.text()), SpecialDay.holiday("")));
        }
        days("halfDays", hours -> SpecialDay.halfDay("", hours.toArray(Hours[]::new)));
        days("extraWorking", hours -> SpecialDay.makeUp("", hours.toArray(Hours[]::new)));
        WorkingCalendar calendar = WorkingCalendar.of(zone, List.of(level.build()), day());
        if (!calendar.hasHours()) {
            throw Refusal.of(path, "sla.inline.hours.none");
        }
        return calendar;
    }

    private static ZoneId zone(At value) {
        try {
            return ZoneId.of(value.text());
        } catch (DateTimeException unknown) {
            throw value.refused("sla.inline.zone");
        }
    }

    private void week() {
        At value = fields.find("weeklyHours");
        Map<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
        if (value != null) {
            JsonFields week = JsonFields.of(value.node(), value.path(), DAYS);
            Map<DayOfWeek, At> sent = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                At stretches = week.find(shortName(day));
                if (stretches != null) {
                    sent.put(day, stretches);
                    hours.put(day, InlineTimes.hours(stretches));
                }
            }
            sent.forEach((day, stretches) -> InlineTimes.requireApart(stretches, hours.get(day), hours.getOrDefault(day.minus(1), List.of())));
        }
        level.week(WeeklyHours.of(hours));
    }

    private void days(String name, Function<List<Hours>, SpecialDay> make) {
        At value = fields.find(name);
        if (value == null) {
            return;
        }
        JsonFields dates = JsonFields.of(value.node(), value.path());
        List<String> names = dates.names();
        if (names.size() > MOST_DATES) {
            throw value.refused("sla.inline.many", MOST_DATES);
        }
        for (String text : names) {
            At day = dates.get(text);
            LocalDate date = InlineTimes.date(day, text);
            List<Hours> hours = InlineTimes.hours(day);
            if (hours.isEmpty()) {
                throw day.refused("sla.inline.empty");
            }
            level.day(date, make.apply(hours));
        }
    }

    private @Nullable Duration day() {
        At value = fields.find("workingDaySeconds");
        if (value == null) {
            return null;
        }
        long seconds = value.whole();
        if (seconds == 0 || seconds > 86_400) {
            throw value.refused("sla.inline.day");
        }
        return Duration.ofSeconds(seconds);
    }

    private static String shortName(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
