package aftersales.sla;

/** What a reopening does to a clock that had ended. */
public enum Reopening {
    /** A new clock with the whole time begins; the verdict of the finished one stays. */
    RESTART,
    /** The same clock goes on; the time between counts as a pause. */
    CONTINUE
}
