package aftersales.sla.web;

import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Measure;

/** In what a promise is counted on forms and in addresses. */
public enum AllowanceUnit {
    /** Only of promises that programs made: nobody promises seconds. */
    SECONDS(Measure.TIME, 1),
    MINUTES(Measure.TIME, 60),
    HOURS(Measure.TIME, 3600),
    WORKING_DAYS(Measure.WORKING_DAYS, 1),
    BY_WORKING_DAY(Measure.BY_WORKING_DAY, 1),
    CALENDAR_DAYS(Measure.CALENDAR_DAYS, 1);

    private final Measure measure;
    private final long each;

    AllowanceUnit(Measure measure, long each) {
        this.measure = measure;
        this.each = each;
    }

    /** The largest in which it is a whole number. */
    static AllowanceUnit of(Allowance allowance) {
        return switch (allowance.measure()) {
            case TIME -> allowance.amount() % HOURS.each == 0 ? HOURS : allowance.amount() % MINUTES.each == 0 ? MINUTES : SECONDS;
            case WORKING_DAYS -> WORKING_DAYS;
            case BY_WORKING_DAY -> BY_WORKING_DAY;
            case CALENDAR_DAYS -> CALENDAR_DAYS;
        };
    }

    long count(Allowance allowance) {
        return allowance.amount() / each;
    }

    Allowance allowance(long count) {
        return new Allowance(measure, count * each);
    }
}
