package aftersales.organization.web;

import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Season;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.HoursText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A season as it is typed: from when, until when, the hours of each day. */
public class SeasonRow {

    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private final Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);

    static SeasonRow of(Season season) {
        var row = new SeasonRow();
        row.from = season.from();
        row.until = season.until();
        row.days.putAll(texts(season.week()));
        return row;
    }

    static Map<DayOfWeek, String> texts(WeeklyHours week) {
        Map<DayOfWeek, String> texts = new EnumMap<>(DayOfWeek.class);
        week.days().forEach((day, hours) -> texts.put(day, HoursText.of(hours)));
        return texts;
    }

    /** @throws IllegalArgumentException as {@link HoursText#parse} */
    static WeeklyHours week(Map<DayOfWeek, String> texts) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        texts.forEach((day, text) -> week.put(day, HoursText.parse(text)));
        return WeeklyHours.of(week);
    }

    /** Neither dates nor hours: nobody meant a season. */
    boolean isBlank() {
        return from == null && until == null && days.values().stream().allMatch(String::isBlank);
    }

    Season toSeason() {
        return new Season(from, until, week(days));
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public Map<DayOfWeek, String> getDays() {
        return days;
    }
}
