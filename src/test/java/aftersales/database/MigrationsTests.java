package aftersales.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
class MigrationsTests {

    private final Migrations migrations = new Migrations();

    @Test
    void an_empty_database_gets_every_table() throws SQLException {
        DriverManagerDataSource database = dataSource(TestServer.newEmptyDatabase());

        migrations.migrate(flyway(database));

        int applied = JdbcClient.create(database).sql("select count(*) from flyway_schema_history where success").query(Integer.class).single();
        assertThat(applied).isPositive().isEqualTo(Migrations.known(flyway(database)));
    }

    @Test
    void a_migrated_database_is_left_as_it_is() throws SQLException {
        DriverManagerDataSource database = dataSource(TestServer.newDatabase());

        assertThat(flyway(database).info().pending()).isEmpty();
        migrations.migrate(flyway(database));
    }

    @Test
    void an_old_application_does_not_begin_on_a_newer_database() throws SQLException {
        for (String version : new String[] {"202611230002", "209901010000"}) {
            DriverManagerDataSource database = dataSource(TestServer.newDatabase());
            JdbcClient.create(database).sql("""
                    insert into flyway_schema_history
                    select 10000, :version, 'later work', type, script, checksum, installed_by, installed_on, execution_time, success
                    from flyway_schema_history where installed_rank = 1""").param("version", version).update();

            assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> migrations.migrate(flyway(database)))
                    .withMessageContaining("newer version").withMessageContaining(version).withMessageContaining("later work");
        }
    }

    private static Flyway flyway(DriverManagerDataSource database) {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration").outOfOrder(true).load();
    }

    private static DriverManagerDataSource dataSource(TestServer.Place place) {
        return new DriverManagerDataSource(place.url(), place.username(), place.password());
    }
}
