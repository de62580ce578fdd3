package aftersales.kernel.time;

/** The calendar has no working time, or never enough of it to reach the instant that was asked for. */
public class NoWorkingTime extends RuntimeException {

    public NoWorkingTime(String message) {
        super(message);
    }
}
