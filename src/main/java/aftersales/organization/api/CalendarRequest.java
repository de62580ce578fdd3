package aftersales.organization.api;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.time.Season;
import aftersales.kernel.time.SpecialDay;
import aftersales.organization.CalendarContent;
import aftersales.organization.CalendarRow;
import aftersales.organization.SaveCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a program says of a calendar. What is left out the calendar it refines says; the years it has stay, see
 * {@code /years/{year}}.
 *
 * @param parent        id of the calendar it refines
 * @param week          the ordinary week
 * @param roundTheClock every hour of every day instead
 * @param apply         whether running clocks are counted anew with the change
 */
record CalendarRequest(@NotNull @Positive Long organization, @NotBlank @Size(max = 80) String name, @Nullable @Positive Long parent,
        @Nullable @Size(max = 40) String zone, @Nullable Boolean roundTheClock, @Nullable Map<DayOfWeek, List<CalendarParts.@Valid Stretch>> week,
        @Nullable Long workingDaySeconds, @Nullable List<CalendarParts.@Valid @NotNull Weeks> seasons,
        @Nullable List<CalendarParts.@Valid @NotNull Day> days, @Nullable Boolean apply) {

    /** @param before what it was, null for a new one */
    SaveCalendar toCommand(@Nullable CalendarRow before) {
        List<Season> all = new ArrayList<>();
        for (int i = 0; seasons != null && i < seasons.size(); i++) {
            all.add(seasons.get(i).season("seasons[" + i + "]"));
        }
        if (Boolean.TRUE.equals(roundTheClock)) {
            all.addAll(CalendarContent.roundTheClock(ZoneId.of("UTC")).seasons());
        } else if (week != null) {
            all.add(Season.always(CalendarParts.Stretch.week("week", week)));
        }
        SortedMap<LocalDate, SpecialDay> dates = new TreeMap<>();
        for (int i = 0; days != null && i < days.size(); i++) {
            if (dates.put(days.get(i).date(), days.get(i).special("days[" + i + "]")) != null) {
                throw Refusal.of("days[" + i + "].date", "organization.calendar.special.twice");
            }
        }
        var content = new CalendarContent(zone == null ? null : SaveCalendar.zone(zone), workingDaySeconds == null ? null : Duration.ofSeconds(workingDaySeconds),
                all, dates, before == null ? new TreeMap<>() : before.own().years());
        return new SaveCalendar(new OrganizationId(organization), name, parent == null ? null : new CalendarId(parent), content);
    }

    boolean isApplied() {
        return Boolean.TRUE.equals(apply);
    }
}
