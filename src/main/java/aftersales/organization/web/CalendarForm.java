package aftersales.organization.web;

import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.Season;
import aftersales.organization.CalendarContent;
import aftersales.organization.CalendarRow;
import aftersales.organization.SaveCalendar;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What is typed of a calendar; the hours of each day as people write them ({@link HoursText}). */
public class CalendarForm {

    private @NotBlank @Size(max = 80) String name = "";
    private @NotNull @Nullable OrganizationId organization;
    private @NotBlank @Size(max = 40) String zone = "";
    private boolean roundTheClock;
    private final Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
    private long version;

    static CalendarForm of(CalendarRow row) {
        var form = new CalendarForm();
        form.name = row.name();
        form.organization = row.organization();
        form.zone = row.zone().getId();
        form.roundTheClock = row.roundTheClock();
        row.week().days().forEach((day, hours) -> form.days.put(day, HoursText.of(hours)));
        form.version = row.version();
        return form;
    }

    /** Says beside each day what is wrong with its hours. */
    void check(BindingResult errors) {
        if (roundTheClock) {
            return;
        }
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            try {
                week.put(day, HoursText.parse(days.get(day)));
                if (WeeklyHours.of(week).hasOverlap()) {
                    reject(errors, field(day), "organization.calendar.hours.overlap");
                    week.remove(day);
                }
            } catch (IllegalArgumentException malformed) {
                reject(errors, field(day), "organization.calendar.hours.form", malformed.getMessage());
            }
        }
        if (!errors.hasErrors() && WeeklyHours.of(week).isEmpty()) {
            reject(errors, "roundTheClock", "organization.calendar.hours.none");
        }
    }

    /** The change of a calendar; what is not on the form stays. */
    SaveCalendar toCommand(CalendarRow before) {
        SaveCalendar typed = toCommand();
        List<Season> seasons = new ArrayList<>(before.own().datedSeasons());
        seasons.addAll(typed.content().seasons());
        return new SaveCalendar(typed.organization(), typed.name(), before.parent(),
                new CalendarContent(typed.content().zone(), before.own().day(), seasons, before.own().days(), before.own().years()));
    }

    SaveCalendar toCommand() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        if (!roundTheClock) {
            days.forEach((day, text) -> week.put(day, HoursText.parse(text)));
        }
        return new SaveCalendar(Objects.requireNonNull(organization), name, zone, roundTheClock, WeeklyHours.of(week));
    }

    private static void reject(BindingResult errors, String field, String code, Object... arguments) {
        errors.addError(new FieldError(errors.getObjectName(), field, errors.getFieldValue(field), false, new String[] {code}, arguments, null));
    }

    static String field(DayOfWeek day) {
        return "days[" + day + "]";
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

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
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

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
