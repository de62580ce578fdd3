package aftersales.database;

/** The application cannot start like this. Said to the operator in one line and what to do about it, without a stack trace. */
public class StartRefused extends RuntimeException {

    private final String action;

    public StartRefused(String message, String action) {
        super(message);
        this.action = action;
    }

    /** What the operator can do. */
    public String action() {
        return action;
    }
}
