package aftersales.database;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
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
        Server server = new Server(configured.getUrl(), configured.getUsername(), configured.getPassword());
        new ServerCheck(server, properties.database().allowUnsafe()).pass(properties.database().waitAtStart());
        return DatabasePlace.configured(server);
    }

    @Bean
    LaneDataSource dataSource(DatabasePlace place, DatabaseProperties properties) {
        return new LaneDataSource(
                new LanePools(place.server()).make(properties.database().web(), properties.database().jobs()));
    }

    /** A migration may take minutes: not on the web lane. */
    @Bean
    FlywayMigrationStrategy migrationOnTheJobLane() {
        return flyway -> Lane.JOBS.run(flyway::migrate);
    }

    @Bean
    ReplayClock clock() {
        return new ReplayClock();
    }
}
