package aftersales.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a server before the application begins on it: does it answer, is it one that keeps what it was given. */
final class ServerCheck {

    /** Oldest PostgreSQL the application starts on; it is developed and tested on 18. */
    static final int OLDEST = 15;

    private static final Logger log = LoggerFactory.getLogger(ServerCheck.class);
    private static final String TELL = "Correct SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME or SPRING_DATASOURCE_PASSWORD.";

    private final Server server;
    private final boolean allowUnsafe;

    ServerCheck(Server server, boolean allowUnsafe) {
        this.server = server;
        this.allowUnsafe = allowUnsafe;
    }

    /**
     * Waits until the server answers, then checks it.
     *
     * @throws StartRefused when it does not answer in that time, knows us not, or may lose work
     */
    void pass(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try (Connection connection = server.connect()) {
                check(connection);
                return;
            } catch (SQLException e) {
                refuseIfFinal(e);
                if (System.nanoTime() > end) {
                    throw new StartRefused(
                            "The database at " + server.place() + " did not answer for " + patience.toSeconds() + " s: " + e.getMessage(),
                            "Start it, or correct SPRING_DATASOURCE_URL.");
                }
                log.warn("The database at {} does not answer yet ({}), trying again", server.place(), e.getMessage());
                pause();
            }
        }
    }

    /** Waiting does not mend a wrong password or a missing database. */
    private void refuseIfFinal(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28") || state.equals("3D000")) {
            throw new StartRefused("The database at " + server.place() + " refused us: " + e.getMessage(), TELL);
        }
    }

    private void check(Connection connection) throws SQLException {
        requireVersion(connection.getMetaData().getDatabaseMajorVersion(), server.place());
        if (!show(connection, "server_encoding").equals("UTF8")) {
            throw new StartRefused(
                    "The database at " + server.place() + " is not encoded in UTF-8.",
                    "Create it anew: create database ... encoding 'UTF8' template template0.");
        }
        List<String> off = new ArrayList<>();
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            if (show(connection, setting).equals("off")) {
                off.add(setting);
            }
        }
        if (!off.isEmpty() && !allowUnsafe) {
            throw new StartRefused(
                    "The database at " + server.place() + " may lose acknowledged work: " + String.join(", ", off) + " off.",
                    "Switch it on at the server. (Only where nothing matters: AFTERSALES_DATABASE_ALLOW_UNSAFE=true.)");
        }
    }

    static void requireVersion(int version, String place) {
        if (version < OLDEST) {
            throw new StartRefused(
                    "The database at " + place + " is PostgreSQL " + version + ".",
                    "Use PostgreSQL " + OLDEST + " or newer; 18 is what the application is tested on.");
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted while waiting for the database.", "Start again.");
        }
    }
}
