package aftersales.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a database that cannot serve us now (away, silent, overloaded, out of disk) from one that answered "no". The first is
 * nobody's mistake and passes by itself: it is answered 503 and may be tried again.
 */
public final class DatabaseAway {

    /** SQL states that end so: shut down, crashed, starting up; a statement or idle transaction over its time. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P05", "57014", "25P03", "58030");

    /** Classes of SQL states: connection; insufficient resources (disk, memory, connections). */
    private static final Set<String> CLASSES = Set.of("08", "53");

    private DatabaseAway() {}

    /** Whether the failure, or what caused it, is the database being away. */
    public static boolean isCause(@Nullable Throwable failure) {
        return isCause(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isCause(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        return failure instanceof SQLException sql && isAway(sql)
                // The rollback failed too and covers what went wrong first.
                || failure instanceof TransactionSystemException failed && isCause(failed.getApplicationException(), seen)
                || isCause(failure.getCause(), seen);
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException // the pool had none to give in time
                || state != null && (STATES.contains(state) || CLASSES.contains(state.substring(0, Math.min(2, state.length()))));
    }
}
