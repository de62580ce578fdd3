package aftersales.organization.web;

import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** Days one after the other that have the same hours, as one line: Monday to Friday, 09:00-18:00. */
record DutyDays(DayOfWeek first, DayOfWeek last, List<Hours> hours) {

    /** The working days of a week, from Monday on. */
    static List<DutyDays> of(WeeklyHours week) {
        List<DutyDays> lines = new ArrayList<>();
        week.days().forEach((day, hours) -> {
            DutyDays before = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (before != null && before.last.plus(1) == day && before.hours.equals(hours)) {
                lines.set(lines.size() - 1, new DutyDays(before.first, day, hours));
            } else {
                lines.add(new DutyDays(day, day, hours));
            }
        });
        return lines;
    }
}
