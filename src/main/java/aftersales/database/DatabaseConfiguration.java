package aftersales.database;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the DataSource: on the configured server, else on the embedded one; in either case with its lanes. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Closed after the pools, since they depend on it: the application's last words still reach the database. */
    @Bean
    DatabasePlace databasePlace(DataSourceProperties configured, DatabaseProperties properties) {
        if (configured.getUrl() == null) {
            EmbeddedSettings settings = new EmbeddedSettings(properties.embedded().port(), true);
            return DatabasePlace.embedded(EmbeddedServer.start(properties.dataDirectory(), settings));
        }
        return DatabasePlace.configured(new Server(configured.getUrl(), configured.getUsername(), configured.getPassword()));
    }

    @Bean
    LaneDataSource dataSource(DatabasePlace place, DatabaseProperties properties, ObjectProvider<MeterRegistry> meters) {
        LanePools pools = new LanePools(place.server(), meters.getIfAvailable());
        return new LaneDataSource(pools.make(properties.database().web(), properties.database().jobs()));
    }

    @Bean
    ReplayClock clock() {
        return new ReplayClock();
    }
}
