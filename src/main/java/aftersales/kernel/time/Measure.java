package aftersales.kernel.time;

/** What a length of time is counted in. */
public enum Measure {
    /** Seconds of working time. */
    TIME,
    /** As many seconds as so many of the calendar's working days have. */
    WORKING_DAYS,
    /** To the closing time of the n-th working day after the date of the start. */
    BY_WORKING_DAY,
    /** To 24:00 of the n-th local date after that of the start, round the clock. */
    CALENDAR_DAYS
}
