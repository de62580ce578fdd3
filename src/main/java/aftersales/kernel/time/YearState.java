package aftersales.kernel.time;

/** What is known of a year's holidays. */
public enum YearState {
    /** The authority has published them, make-up days included. */
    PUBLISHED,
    /** Only those that fall on fixed dates; make-up days are not known yet. */
    PROVISIONAL
}
