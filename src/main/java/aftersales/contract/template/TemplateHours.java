package aftersales.contract.template;

import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import java.time.DayOfWeek;
import java.util.Arrays;

/** What a calendar must be like to be the one that a template means. */
public enum TemplateHours {
    /** A desk that is staffed from 08:00 to 24:00 each day. */
    DESK {
        @Override
        boolean fits(WeeklyHours week) {
            return week.equals(WeeklyHours.everyDay(Hours.parse("08:00", "24:00")));
        }
    },
    /** Working days: some hours of each day from Monday to Friday, none at weekends. */
    OFFICE {
        @Override
        boolean fits(WeeklyHours week) {
            return Arrays.stream(DayOfWeek.values()).allMatch(day -> week.on(day).isEmpty() != isWorkingDay(day));
        }
    };

    abstract boolean fits(WeeklyHours week);

    private static boolean isWorkingDay(DayOfWeek day) {
        return day.getValue() <= DayOfWeek.FRIDAY.getValue();
    }
}
