package aftersales.intake.job;

import aftersales.kernel.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A job in a worker's hands.
 *
 * @param account  who asked for it; it is done with his rights
 * @param attempt  the how manieth worker has it; names him in every report
 * @param walkedTo where the last finished portion ended, null at the beginning
 * @param tally    what came of it so far, null at the beginning
 */
public record Job(long id, long importId, Kind kind, AccountId account, int attempt, @Nullable String walkedTo, @Nullable String tally) {

    /** What is to be done. */
    public enum Kind {
        /** Reads everything and stores nothing but what was found. */
        CHECK,
        STORE
    }

    /** How it stands. */
    public enum State {
        QUEUED, RUNNING, DONE, FAILED, CANCELLED;

        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
