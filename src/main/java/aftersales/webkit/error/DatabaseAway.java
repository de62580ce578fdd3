package aftersales.webkit.error;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away, stalled or overrun from a fault of our own: the first passes by itself. */
final class DatabaseAway {

    /** Connection lost, shut down, out of resources, statement cut off by the time-out, lock not to be had. */
    private static final Set<String> CLASSES = Set.of("08", "57", "53", "58", "40");
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private DatabaseAway() {
    }

    static boolean isCauseOf(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof CannotGetJdbcConnectionException || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientConnectionException || cause instanceof PessimisticLockingFailureException
                    || (cause instanceof SQLException failure && passes(failure.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(@Nullable String state) {
        return state != null && state.length() == 5 && (CLASSES.contains(state.substring(0, 2)) || state.equals(LOCK_NOT_AVAILABLE));
    }
}
