package aftersales.database;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which way to the database a thread takes. {@link #WEB} is the default: every statement ends within seconds, so that a slow
 * or silent database cannot tie up the requests. Long work (imports, exports, migrations, seeding) takes {@link #JOBS}:
 * <pre>{@code Lane.JOBS.run(() -> importer.read(file));}</pre>
 * A short poll, even in the background, belongs on the web lane.
 */
public enum Lane {
    WEB,
    JOBS;

    private static final ThreadLocal<Lane> CURRENT = ThreadLocal.withInitial(() -> WEB);

    static Lane current() {
        return CURRENT.get();
    }

    /** Does the work with this lane's connections; only on this thread, and only until the work ends. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Like {@link #run}, with a result.
     *
     * @throws IllegalStateException inside a transaction of another lane: its connection is chosen already
     */
    public <T> T call(Supplier<T> work) {
        Lane before = CURRENT.get();
        if (before != this && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the transaction runs on lane " + before + " already: change lanes before it begins");
        }
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == WEB) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
