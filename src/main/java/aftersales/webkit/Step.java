package aftersales.webkit;

/**
 * One step of a line of steps.
 *
 * @param label what is done in it, in the reader's language
 */
public record Step(String label, State state) {

    /** Where a step stands. */
    public enum State {
        DONE, CURRENT, AHEAD, SKIPPED
    }
}
