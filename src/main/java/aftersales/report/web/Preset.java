package aftersales.report.web;

import aftersales.report.Period;
import java.time.LocalDate;

/** The periods one asks for most. */
enum Preset {
    DAYS_7, DAYS_30, MONTH, LAST_MONTH;

    /** An unknown word means the usual one: an old address still shows something. */
    static Preset of(String word) {
        for (Preset preset : values()) {
            if (preset.name().equals(word)) {
                return preset;
            }
        }
        return DAYS_30;
    }

    Period period(LocalDate today) {
        return switch (this) {
            case DAYS_7 -> Period.last(7, today);
            case DAYS_30 -> Period.last(30, today);
            case MONTH -> Period.monthOf(today);
            case LAST_MONTH -> new Period(today.minusMonths(1).withDayOfMonth(1), today.withDayOfMonth(1).minusDays(1));
        };
    }
}
