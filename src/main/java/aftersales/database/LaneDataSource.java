package aftersales.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The application's one DataSource: hands out a connection of the pool that the thread's {@link Lane} names. */
final class LaneDataSource extends AbstractDataSource implements AutoCloseable {

    private final Map<Lane, HikariDataSource> pools;

    LaneDataSource(Map<Lane, HikariDataSource> pools) {
        this.pools = pools;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool(Lane.current()).getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("connections are made for the application's own user only");
    }

    HikariDataSource pool(Lane lane) {
        return pools.get(lane);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
