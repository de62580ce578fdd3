package aftersales.kernel;

/**
 * The row was changed by somebody else since the editor read it. Pages say what changed and keep what was typed;
 * REST answers 409 (or 412 where the caller sent {@code If-Match}).
 */
public class Conflict extends RuntimeException {

    private final long expected;
    private final long found;

    public Conflict(String what, long expected, long found) {
        super(what + ": version " + found + ", edited from " + expected);
        this.expected = expected;
        this.found = found;
    }

    public static void check(String what, long expected, long found) {
        if (expected != found) {
            throw new Conflict(what, expected, found);
        }
    }

    public long expected() {
        return expected;
    }

    public long found() {
        return found;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
