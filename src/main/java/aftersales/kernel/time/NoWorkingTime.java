package aftersales.kernel.time;

/** The calendar has no working time, or never enough of it to reach the instant that was asked for. */
public class NoWorkingTime extends RuntimeException {

    /** Why it is not reached. */
    public enum Reason {
        /** The calendar has no working hours at all. */
        NONE,
        /** Its last working hours end before, or its first ones begin after. */
        ENDS,
        /** It would lie outside the years that are counted. */
        TOO_FAR
    }

    private final Reason reason;

    public NoWorkingTime(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
