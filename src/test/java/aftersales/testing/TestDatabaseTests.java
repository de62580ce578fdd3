package aftersales.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
class TestDatabaseTests {

    private final TestDatabase database = TestDatabase.create(fresh -> {
        fresh.execute("create table thing (id bigint generated always as identity primary key, name text,"
                + " length bigint generated always as (length(name)) stored)");
        fresh.execute("create table part (thing bigint references thing)");
        fresh.execute("insert into thing (name) values ('one'), ('two')");
    });
    private JdbcClient jdbc;

    @BeforeEach
    void connect() {
        jdbc = JdbcClient.create(new DriverManagerDataSource(
                database.place().url(), database.place().username(), database.place().password()));
    }

    @Test
    void cleaning_restores_what_the_migrations_inserted_and_removes_the_rest() {
        jdbc.sql("insert into part select id from thing").update();
        jdbc.sql("update thing set name = 'changed' where id = 1").update();
        jdbc.sql("insert into thing (name) values ('three')").update();

        database.clean();

        assertThat(jdbc.sql("select name from thing order by id").query(String.class).list()).containsExactly("one", "two");
        assertThat(jdbc.sql("select count(*) from part").query(Long.class).single()).isZero();
    }

    @Test
    void numbers_go_on_after_cleaning() {
        jdbc.sql("insert into thing (name) values ('three')").update();
        long before = jdbc.sql("select max(id) from thing").query(Long.class).single();

        database.clean();
        jdbc.sql("insert into thing (name) values ('four')").update();

        assertThat(jdbc.sql("select max(id) from thing").query(Long.class).single()).isGreaterThan(before);
    }
}
