package aftersales.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/** Where the database is and who we are there. */
record Server(String url, @Nullable String username, @Nullable String password) {

    /** One connection outside the pools, for the checks of the start. */
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (username != null) {
            properties.setProperty(PGProperty.USER.getName(), username);
        }
        if (password != null) {
            properties.setProperty(PGProperty.PASSWORD.getName(), password);
        }
        properties.setProperty(PGProperty.CONNECT_TIMEOUT.getName(), "2");
        properties.setProperty(PGProperty.SOCKET_TIMEOUT.getName(), "5");
        return DriverManager.getConnection(url, properties);
    }

    /** The address without parameters and user, as it may stand in a log. */
    String place() {
        return url.replaceFirst("\\?.*$", "").replaceFirst("//[^/@]*@", "//");
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return place();
    }
}
