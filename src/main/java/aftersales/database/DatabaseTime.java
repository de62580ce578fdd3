package aftersales.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database's time: the one clock that several instances share. What must happen once at its moment (milestones, leases,
 * retries) goes by this; what a person did goes by {@link java.time.Clock}.
 */
@Component
public class DatabaseTime {

    private final JdbcClient jdbc;

    DatabaseTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The present moment, also inside a transaction (not its beginning). */
    public Instant now() {
        return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    }
}
