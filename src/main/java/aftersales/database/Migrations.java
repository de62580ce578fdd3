package aftersales.database;

import java.util.Arrays;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the schema up to this version, on the job lane: a migration may take minutes. */
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    /** In the database, but not known here. Flyway by itself would let an old application loose on a newer schema. */
    private static final Set<MigrationState> UNKNOWN_HERE = Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.MISSING_SUCCESS);

    @Override
    public void migrate(Flyway flyway) {
        MigrateResult result = Lane.JOBS.call(() -> {
            refuseNewerSchema(flyway);
            return flyway.migrate();
        });
        log.info("Database schema: {} migrations applied now, version {}", result.migrationsExecuted,
                result.migrationsExecuted == 0 ? result.initialSchemaVersion : result.targetSchemaVersion);
    }

    private static void refuseNewerSchema(Flyway flyway) {
        for (MigrationInfo migration : flyway.info().all()) {
            if (UNKNOWN_HERE.contains(migration.getState())) {
                throw new StartRefused(
                        "The database was migrated by a newer version of the application: it has migration "
                                + migration.getVersion() + " (" + migration.getDescription() + "), unknown here.",
                        "Start that version, or restore the backup that was made before it.");
            }
        }
    }

    /** How many this version brings. */
    static int known(Flyway flyway) {
        return (int) Arrays.stream(flyway.info().all()).filter(migration -> migration.getVersion() != null).count();
    }
}
