package aftersales.organization.web;

import aftersales.kernel.time.SpecialDay;
import aftersales.organization.HoursText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A special day as it is typed; without a date it is none. */
public class DayRow {

    private @Nullable LocalDate date;
    private SpecialDay.Kind kind = SpecialDay.Kind.HOLIDAY;
    private String name = "";
    private String hours = "";
    private @Nullable DayOfWeek like;

    static DayRow of(LocalDate date, SpecialDay day) {
        var row = new DayRow();
        row.date = date;
        row.kind = day.kind();
        row.name = day.name();
        row.hours = HoursText.of(day.hours());
        row.like = day.like();
        return row;
    }

    /** Free days have no hours, half-days their own, make-up days their own or those of a weekday, Monday's unless one is chosen. */
    SpecialDay toDay() {
        boolean bare = kind == SpecialDay.Kind.MAKE_UP && hours.isBlank();
        return new SpecialDay(kind, name.strip(), kind == SpecialDay.Kind.HOLIDAY ? List.of() : HoursText.parse(hours),
                bare ? like == null ? DayOfWeek.MONDAY : like : null);
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public SpecialDay.Kind getKind() {
        return kind;
    }

    public void setKind(SpecialDay.Kind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public @Nullable DayOfWeek getLike() {
        return like;
    }

    public void setLike(@Nullable DayOfWeek like) {
        this.like = like;
    }
}
