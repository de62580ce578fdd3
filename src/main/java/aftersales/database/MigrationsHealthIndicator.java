package aftersales.database;

import org.flywaydb.core.Flyway;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ready only while the database has every migration this version was made for (a backup put back under it may not). */
@Component
class MigrationsHealthIndicator extends AbstractHealthIndicator {

    private final JdbcClient jdbc;
    private final int known;

    MigrationsHealthIndicator(JdbcClient jdbc, Flyway flyway) {
        this.jdbc = jdbc;
        this.known = Migrations.known(flyway);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        int applied = jdbc.sql("select count(*) from flyway_schema_history where success and version is not null")
                .query(Integer.class).single();
        health.status(applied >= known ? Status.UP
                        : Status.OUT_OF_SERVICE)
                .withDetail("applied", applied)
                .withDetail("known", known);
    }
}
