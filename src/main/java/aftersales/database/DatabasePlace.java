package aftersales.database;

import org.jspecify.annotations.Nullable;

/** Where this application's rows lie. */
public final class DatabasePlace implements AutoCloseable {

    private final Server server;
    private final @Nullable EmbeddedServer embedded;

    private DatabasePlace(Server server, @Nullable EmbeddedServer embedded) {
        this.server = server;
        this.embedded = embedded;
    }

    static DatabasePlace configured(Server server) {
        return new DatabasePlace(server, null);
    }

    /** Stops the server again when it cannot be entered. */
    static DatabasePlace embedded(EmbeddedServer embedded) {
        try {
            return new DatabasePlace(EmbeddedRole.enter(embedded), embedded);
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    /** Whether the database came with the application (a trial, a demonstration), rather than being configured. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    /** For people: the folder of the embedded database, or the address of the configured one without its secrets. */
    public String description() {
        return embedded == null ? server.place() : embedded.folder().toString();
    }

    /**
     * Fills an empty database, all or nothing: if the application ends before the filling does, the next start finds the embedded
     * database empty again. A configured one is not touched by this, and keeps what was written.
     */
    public void fill(Runnable filling) {
        if (embedded == null) {
            filling.run();
        } else {
            embedded.fill(filling);
        }
    }

    Server server() {
        return server;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
