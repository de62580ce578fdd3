package aftersales.database;

import aftersales.database.DatabaseProperties.Limits;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/** Makes the pools of the lanes. Time-outs are shortest inside: statement before limits.socket(), so that the server ends what we gave up. */
final class LanePools {

    private final Server server;
    private final @Nullable MeterRegistry meters;

    LanePools(Server server, @Nullable MeterRegistry meters) {
        this.server = server;
        this.meters = meters;
    }

    Map<Lane, HikariDataSource> make(Limits web, Limits jobs) {
        Map<Lane, HikariDataSource> pools = new EnumMap<>(Lane.class);
        pools.put(Lane.WEB, pool("web", web));
        pools.put(Lane.JOBS, pool("jobs", jobs));
        return pools;
    }

    private HikariDataSource pool(String name, Limits limits) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(server.url());
        config.setUsername(server.username());
        config.setPassword(server.password());
        config.setMaximumPoolSize(limits.connections());
        config.setMinimumIdle(Math.min(2, limits.connections()));
        config.setConnectionTimeout(limits.patience().toMillis());
        config.setValidationTimeout(Math.max(250, limits.patience().toMillis() / 2));
        config.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
        // The application must come up and go on while the server is away; the start has its own check.
        config.setInitializationFailTimeout(-1);
        // Dates cut in SQL must not depend on where the application or the server happens to stand.
        config.setConnectionInitSql("set time zone 'UTC'");
        property(config, PGProperty.APPLICATION_NAME, "aftersales " + name);
        property(config, PGProperty.CONNECT_TIMEOUT, "2");
        property(config, PGProperty.SOCKET_TIMEOUT, Long.toString(limits.socket().toSeconds()));
        property(config, PGProperty.TCP_KEEP_ALIVE, "true");
        property(config, PGProperty.OPTIONS, "-c statement_timeout=" + limits.statement().toMillis()
                + " -c idle_in_transaction_session_timeout=" + limits.idleInTransaction().toMillis()
                + " -c jit=off");
        if (meters != null) {
            config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        }
        return new HikariDataSource(config);
    }

    private static void property(HikariConfig config, PGProperty property, String value) {
        config.addDataSourceProperty(property.getName(), value);
    }
}
