package aftersales.organization;

/** Why a version of a calendar was made. */
public enum CalendarCause {
    CREATED, CHANGED, YEAR_LOADED
}
