package aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application with its own database: killed, started twice, stopped. A start takes its time, so the tests share one. */
class EmbeddedDatabaseTests {

    @TempDir
    static Path folder;

    private static @Nullable ApplicationProcess running;
    private ApplicationProcess application;

    @BeforeEach
    void start() {
        application = running != null && running.isAlive() ? running : startAgain();
    }

    private static ApplicationProcess startAgain() {
        running = ApplicationProcess.in(folder).environment("AFTERSALES_DEMONSTRATION", "false").start();
        return running;
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void after_a_kill_the_next_start_ends_the_database_left_behind_and_nothing_acknowledged_is_lost() throws Exception {
        EmbeddedWriter writer = EmbeddedWriter.into(folder.resolve("data"));
        writer.begin();
        TimeUnit.MILLISECONDS.sleep(700);
        application.kill();
        assertThat(databaseProcesses()).as("the database lives on without its application").isNotEmpty();

        application = startAgain(); // while the writers go on at the database left behind

        assertThat(application.log()).contains("A database was left running by an application that was killed");
        assertThat(writer.end()).hasSizeGreaterThan(50);
        assertThat(writer.stored()).containsAll(writer.end());
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_in_one_line_and_harms_nobody() {
        ApplicationProcess second = ApplicationProcess.in(folder).launch();

        assertThat(second.exitCode()).isNotZero();
        assertThat(second.log()).contains("is in use by an application that is running (process " + application.pid() + ").")
                .doesNotContain("\tat ");
        assertThat(operators("/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void a_stop_ends_the_database_with_the_application() throws IOException {
        application.stop();

        assertThat(databaseProcesses()).isEmpty();
        assertThat(folder.resolve("data/postgresql/cluster/postmaster.pid")).doesNotExist();
        assertThat(application.log()).contains("Embedded PostgreSQL stopped").doesNotContain("ERROR");
    }

    @Test
    void operators_have_an_address_of_their_own_and_the_pages_address_tells_nothing() {
        HttpResponse<String> readiness = operators("/health/readiness");
        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(readiness.body()).contains("\"db\"", "\"migrations\"", "\"status\":\"UP\"");
        assertThat(operators("/prometheus").body()).contains("hikaricp_connections_active{pool=\"web\"}", "pool=\"jobs\"");
        assertThat(application.operatorsAddress()).startsWith("http://127.0.0.1:");
        for (String closed : List.of("/env", "/heapdump", "/loggers", "/beans")) {
            assertThat(operators(closed).statusCode()).as(closed).isNotEqualTo(200);
        }
        for (String path : List.of("/actuator", "/actuator/health", "/actuator/health/readiness", "/actuator/prometheus", "/readyz")) {
            assertThat(application.get(path).statusCode()).as(path).isNotEqualTo(200);
            assertThat(application.get(path).body()).as(path).doesNotContain("UP");
        }
    }

    private HttpResponse<String> operators(String path) {
        return application.send(HttpRequest.newBuilder(URI.create(application.operatorsAddress() + path)).build());
    }

    private List<ProcessHandle> databaseProcesses() throws IOException {
        Path real = folder.toRealPath();
        assertThat(Files.isDirectory(real.resolve("data"))).isTrue();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(command -> Path.of(command).startsWith(real)).isPresent())
                .toList();
    }
}
