package aftersales.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import aftersales.database.DatabaseProperties.Web;
import aftersales.testing.FaultyProxy;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Real failures of a real server, through the pools the application uses (with shorter time-outs). */
@Tag("database")
class DatabaseAwayTests {

    private static final Web SHORT = new Web(2, Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofMillis(300));

    private FaultyProxy proxy;
    private LaneDataSource lanes;
    private JdbcClient jdbc;
    private TestServer.Place place;

    @BeforeEach
    void connectThroughTheProxy() throws SQLException {
        place = TestServer.newEmptyDatabase();
        proxy = FaultyProxy.before(place.host(), place.port());
        Server server = new Server("jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + place.name(), place.username(), place.password());
        lanes = new LaneDataSource(new LanePools(server, null).make(SHORT, SHORT));
        jdbc = JdbcClient.create(lanes);
        assertThat(answers()).isTrue();
    }

    @AfterEach
    void close() throws IOException {
        lanes.close();
        proxy.close();
    }

    private boolean answers() {
        return jdbc.sql("select true").query(Boolean.class).single();
    }

    @Test
    void a_silent_server_is_away_is_found_out_in_time_and_comes_back() {
        proxy.silence();
        long begin = System.nanoTime();
        Throwable first = catchThrowable(this::answers);
        Throwable second = catchThrowable(this::answers);

        assertThat(first).isNotNull().matches(DatabaseAway::isCause);
        assertThat(second).isNotNull().matches(DatabaseAway::isCause);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));

        proxy.heal();
        assertComesBack();
    }

    @Test
    void a_server_that_refuses_connections_is_away_and_comes_back() {
        proxy.cut();

        assertThat(catchThrowable(this::answers)).isNotNull().matches(DatabaseAway::isCause);

        proxy.heal();
        assertComesBack();
    }

    private void assertComesBack() {
        long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
        Throwable failure = catchThrowable(this::answers);
        while (failure != null && System.nanoTime() < end) {
            failure = catchThrowable(this::answers);
        }
        assertThat(failure).isNull();
    }

    @Test
    void a_connection_ended_by_the_server_in_a_transaction_is_away() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(lanes));

        Throwable failure = catchThrowable(() -> transaction.executeWithoutResult(status -> {
            int backend = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            terminate(backend);
            answers();
        }));

        assertThat(failure).isNotNull().matches(DatabaseAway::isCause);
    }

    @Test
    void a_statement_over_its_time_is_away() {
        Throwable failure = catchThrowable(() -> jdbc.sql("select pg_sleep(0.8)").query(rows -> {}));

        assertThat(failure).isNotNull().matches(DatabaseAway::isCause);
    }

    @Test
    @SuppressWarnings("try") // held, not used
    void a_pool_without_a_free_connection_is_away() throws SQLException {
        try (Connection one = lanes.getConnection(); Connection two = lanes.getConnection()) {
            assertThat(catchThrowable(this::answers)).isNotNull().matches(DatabaseAway::isCause);
            assertThat(Lane.JOBS.call(this::answers)).as("the other lane goes on").isTrue();
        }
    }

    @Test
    void an_answer_of_no_is_not_away() {
        jdbc.sql("create table thing (id int primary key)").update();
        jdbc.sql("insert into thing values (1)").update();

        assertThat(DatabaseAway.isCause(catchThrowable(() -> jdbc.sql("insert into thing values (1)").update()))).isFalse();
        assertThat(DatabaseAway.isCause(catchThrowable(() -> jdbc.sql("select nonsense").query(rows -> {})))).isFalse();
        assertThat(DatabaseAway.isCause(new IllegalStateException("rule"))).isFalse();
        assertThat(DatabaseAway.isCause(null)).isFalse();
    }

    @Test
    void causes_that_go_round_in_a_circle_end() {
        Exception one = new Exception("one");
        Exception two = new Exception("two", one);
        one.initCause(two);

        assertThat(DatabaseAway.isCause(Objects.requireNonNull(one))).isFalse();
    }

    private void terminate(int backend) {
        try (Connection superuser = TestServer.superuserConnection(place.name()); var statement = superuser.createStatement()) {
            statement.execute("select pg_terminate_backend(" + backend + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
