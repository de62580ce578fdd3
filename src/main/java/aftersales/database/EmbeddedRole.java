package aftersales.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.postgresql.PGConnection;

/**
 * The application's own role in an embedded server: owner of its database, not superuser, so that a hole in the application is
 * not one in the machine. Its password is new at each start and lives in memory only.
 */
final class EmbeddedRole {

    static final String NAME = "aftersales";

    private EmbeddedRole() {}

    /** Makes role and database if missing, and gives the role a new password. */
    static Server enter(EmbeddedServer server) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try (Connection connection = server.superuser("postgres").connect(); Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login nosuperuser nocreatedb nocreaterole");
            }
            // Sent as a verifier: the password itself cannot appear in the server's log.
            connection.unwrap(PGConnection.class).alterUserPassword(NAME, password.toCharArray(), "scram-sha-256");
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database could not be prepared", e);
        }
        return new Server(server.url(NAME), NAME, password);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
