package aftersales.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aftersales.testing.FaultyProxy;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a start looks at before it begins, on the server of the tests. */
@Tag("database")
class ServerCheckTests {

    private final TestServer.Place place;
    private final Server server;

    ServerCheckTests() throws SQLException {
        place = TestServer.newEmptyDatabase();
        server = new Server(place.url(), place.username(), place.password());
    }

    @Test
    void a_server_that_may_lose_work_is_refused_with_what_is_off() throws SQLException {
        switchOff();

        StartRefused refused = assertRefused(server, false, "may lose acknowledged work");

        assertThat(refused.getMessage()).contains("synchronous_commit").endsWith("off.");
    }

    @Test
    void tests_may_take_it_all_the_same() throws SQLException {
        switchOff();

        assertThatNoException().isThrownBy(() -> new ServerCheck(server, true).pass(Duration.ZERO));
    }

    @Test
    void a_wrong_password_is_refused_at_once_and_not_shown() {
        Server wrong = new Server(place.url() + "?sslmode=prefer", place.username(), "wrong-secret");

        StartRefused refused = assertRefused(wrong, true, "refused us");

        assertThat(refused.getMessage()).doesNotContain("wrong-secret").doesNotContain("sslmode");
    }

    @Test
    void a_database_that_does_not_exist_is_refused_at_once() {
        assertRefused(new Server(place.url() + "_not", place.username(), place.password()), true, "does not exist");
    }

    @Test
    void a_database_that_cannot_hold_every_character_is_refused() throws SQLException {
        TestServer.Place ascii = TestServer.newEmptyDatabase("encoding 'SQL_ASCII' locale_provider libc locale 'C' template template0");

        assertRefused(new Server(ascii.url(), ascii.username(), ascii.password()), true, "UTF-8");
    }

    @Test
    void an_old_server_is_refused() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> ServerCheck.requireVersion(14, "here"))
                .withMessageContaining("PostgreSQL 14");
        assertThatNoException().isThrownBy(() -> ServerCheck.requireVersion(15, "here"));
    }

    @Test
    void a_server_that_does_not_answer_is_given_up_after_the_set_time() throws IOException {
        try (FaultyProxy proxy = FaultyProxy.before(place.host(), place.port())) {
            proxy.cut();

            assertRefused(through(proxy), true, "did not answer for 1 s");
        }
    }

    @Test
    void a_server_that_comes_up_late_is_waited_for() throws IOException {
        try (FaultyProxy proxy = FaultyProxy.before(place.host(), place.port())) {
            proxy.cut();
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(proxy::heal);

            assertThatNoException().isThrownBy(() -> new ServerCheck(through(proxy), true).pass(Duration.ofSeconds(20)));
        }
    }

    @Test
    void an_address_in_a_log_shows_no_secrets() {
        Server secret = new Server("jdbc:postgresql://user:secret@db:5432/aftersales?password=secret", "user", "secret");

        assertThat(secret).hasToString("jdbc:postgresql://db:5432/aftersales");
    }

    private void switchOff() throws SQLException {
        try (Connection superuser = TestServer.superuserConnection(place.name()); Statement statement = superuser.createStatement()) {
            statement.execute("alter database " + place.name() + " set synchronous_commit = off");
        }
    }

    private Server through(FaultyProxy proxy) {
        return new Server("jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + place.name(), place.username(), place.password());
    }

    private static StartRefused assertRefused(Server server, boolean allowUnsafe, String message) {
        long begin = System.nanoTime();
        StartRefused refused = catchThrowableOfType(
                StartRefused.class, () -> new ServerCheck(server, allowUnsafe).pass(Duration.ofSeconds(1)));
        assertThat(refused).isNotNull().hasMessageContaining(message);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        return refused;
    }
}
