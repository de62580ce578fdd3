package aftersales.organization.web;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.time.Season;
import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.CalendarContent;
import aftersales.organization.CalendarRow;
import aftersales.organization.HoursText;
import aftersales.organization.SaveCalendar;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed of a calendar; hours as people write them ({@link HoursText}). The special days of one year stand on the
 * form, those of other years stay as they are.
 */
public class CalendarForm {

    private @NotBlank @Size(max = 80) String name = "";
    private @NotNull @Nullable OrganizationId organization;
    private @Nullable CalendarId parent;
    private @Size(max = 40) String zone = "";
    private @Nullable BigDecimal dayHours;
    private boolean roundTheClock;
    private final Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
    private List<SeasonRow> seasons = new ArrayList<>();
    private @Min(1970) @Max(2199) int year;
    private List<DayRow> special = new ArrayList<>();
    private long version;

    static CalendarForm of(CalendarRow row, int year) {
        var form = new CalendarForm();
        CalendarContent own = row.own();
        form.name = row.name();
        form.organization = row.organization();
        form.parent = row.parent();
        form.zone = own.zone() == null ? "" : own.zone().getId();
        form.dayHours = own.day() == null ? null : BigDecimal.valueOf(own.day().toMinutes() / 60.0);
        WeeklyHours week = own.week().orElseGet(WeeklyHours::everyDay);
        form.roundTheClock = week.equals(CalendarContent.roundTheClock(ZoneId.of("UTC")).week().orElseThrow());
        form.days.putAll(form.roundTheClock ? Map.of() : SeasonRow.texts(week));
        own.datedSeasons().forEach(season -> form.seasons.add(SeasonRow.of(season)));
        form.year = year;
        own.days().subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).forEach((date, day) -> form.special.add(DayRow.of(date, day)));
        form.version = row.version();
        return form;
    }

    /** Says beside each field what is wrong with it. */
    void check(BindingResult errors) {
        new CalendarFormCheck(this, errors).check();
    }

    /** Room for more; nothing typed is lost. */
    CalendarForm grow(int moreSeasons, int moreDays) {
        for (int i = 0; i < moreSeasons; i++) {
            seasons.add(new SeasonRow());
        }
        for (int i = 0; i < moreDays; i++) {
            special.add(new DayRow());
        }
        return this;
    }

    /** @param before what it said so far: days of other years, and what years it has; null for a new one */
    SaveCalendar toCommand(@Nullable CalendarRow before) {
        List<Season> all = new ArrayList<>(seasons.stream().filter(row -> !row.isBlank()).map(SeasonRow::toSeason).toList());
        WeeklyHours week = roundTheClock ? CalendarContent.roundTheClock(ZoneId.of("UTC")).week().orElseThrow() : SeasonRow.week(days);
        if (!week.isEmpty() || parent == null) {
            all.add(Season.always(week));
        }
        SortedMap<LocalDate, SpecialDay> dates = new TreeMap<>(before == null ? Map.of() : before.own().days());
        dates.keySet().removeIf(date -> date.getYear() == year);
        special.stream().filter(row -> row.getDate() != null).forEach(row -> dates.put(row.getDate(), row.toDay()));
        return new SaveCalendar(Objects.requireNonNull(organization), name, parent, new CalendarContent(zone.isBlank() ? null : SaveCalendar.zone(zone.strip()),
                dayHours == null ? null : Duration.ofSeconds(dayHours.multiply(BigDecimal.valueOf(3600)).longValue()), all, dates,
                before == null ? new TreeMap<>() : before.own().years()));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable OrganizationId getOrganization() {
        return organization;
    }

    public void setOrganization(@Nullable OrganizationId organization) {
        this.organization = organization;
    }

    public @Nullable CalendarId getParent() {
        return parent;
    }

    public void setParent(@Nullable CalendarId parent) {
        this.parent = parent;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public @Nullable BigDecimal getDayHours() {
        return dayHours;
    }

    public void setDayHours(@Nullable BigDecimal dayHours) {
        this.dayHours = dayHours;
    }

    public boolean isRoundTheClock() {
        return roundTheClock;
    }

    public void setRoundTheClock(boolean roundTheClock) {
        this.roundTheClock = roundTheClock;
    }

    public Map<DayOfWeek, String> getDays() {
        return days;
    }

    public List<SeasonRow> getSeasons() {
        return seasons;
    }

    public void setSeasons(List<SeasonRow> seasons) {
        this.seasons = seasons;
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public List<DayRow> getSpecial() {
        return special;
    }

    public void setSpecial(List<DayRow> special) {
        this.special = special;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
