package aftersales.contract.template;

import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import java.time.DayOfWeek;

/** What a calendar must be like to be the one that a template means. */
public enum TemplateHours {
    /** A desk that is staffed from 08:00 to 24:00 each day. */
    DESK {
        @Override
        boolean fits(WeeklyHours week) {
            return week.equals(WeeklyHours.everyDay(Hours.parse("08:00", "24:00")));
        }
    },
    /** Working days, Monday to Friday. */
    OFFICE {
        @Override
        boolean fits(WeeklyHours week) {
            return week.days().keySet().stream().filter(day -> !week.days().get(day).isEmpty()).allMatch(TemplateHours::isWorkingDay)
                    && week.days().values().stream().anyMatch(hours -> !hours.isEmpty());
        }
    };

    abstract boolean fits(WeeklyHours week);

    private static boolean isWorkingDay(DayOfWeek day) {
        return day.getValue() <= DayOfWeek.FRIDAY.getValue();
    }
}
