package aftersales.sla;

/** How a promise stands. */
public enum ClockState {
    RUNNING,
    PAUSED,
    /** Stopped not later than its deadline. */
    MET,
    /** Past its deadline; still open as long as nothing has stopped it. */
    MISSED,
    /** Ended in time by something else than what was promised. */
    CANCELLED
}
