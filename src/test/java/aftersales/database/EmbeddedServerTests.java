package aftersales.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The embedded server as a newcomer gets it: durable, behind a password. One cluster for all tests, started anew for each. */
@Tag("database")
class EmbeddedServerTests {

    private static final Path FOLDER = Path.of("target", "test-embedded");
    private static final Path CLUSTER = FOLDER.resolve("postgresql/cluster");
    private static final EmbeddedSettings DURABLE = new EmbeddedSettings(null, true);

    private EmbeddedServer server;

    @BeforeAll
    static void beginWithoutCluster() throws IOException {
        FileSystemUtils.deleteRecursively(CLUSTER);
    }

    @BeforeEach
    void start() {
        server = EmbeddedServer.start(FOLDER, DURABLE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keeps_what_it_was_given_and_checks_it() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(show(setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void what_was_not_filled_to_the_end_is_made_anew() {
        superuser().sql("create database half").update();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> server.fill(() -> {
            throw new IllegalStateException("the application ends here");
        }));
        server.close();
        start();
        assertThat(databases()).doesNotContain("half");
        server.fill(() -> superuser().sql("create database whole").update());
        server.close();
        start();
        assertThat(databases()).contains("whole");
        superuser().sql("drop database whole").update();
    }

    private List<String> databases() {
        return superuser().sql("select datname from pg_database").query(String.class).list();
    }

    @Test
    void listens_on_the_loopback_address_and_nowhere_else() {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show("unix_socket_directories")).isEmpty();
    }

    @Test
    void chinese_words_have_trigrams() {
        superuser().sql("create extension if not exists pg_trgm").update();

        assertThat(superuser().sql("select cardinality(show_trgm('水泵报警'))").query(Integer.class).single()).isPositive();
        assertThat(show("server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void nobody_enters_without_the_password() {
        for (String password : List.of("", "postgres")) {
            SQLException refused = catchThrowableOfType(SQLException.class,
                    () -> new Server(server.url("postgres"), EmbeddedServer.SUPERUSER, password).connect());
            assertThat(refused.getMessage()).contains("password");
        }
        assertThat(superuser().sql("select bool_and(rolpassword like 'SCRAM-SHA-256$%') from pg_authid where rolcanlogin")
                .query(Boolean.class).single()).isTrue();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void other_users_of_the_machine_cannot_read_the_password() throws IOException {
        assertThat(permissions(FOLDER.resolve("postgresql"))).isEqualTo("rwx------");
        assertThat(permissions(FOLDER.resolve("postgresql/password"))).isEqualTo("rw-------");
        assertThat(permissions(CLUSTER)).isEqualTo("rwx------");
    }

    @Test
    void the_applications_role_owns_its_database_and_no_more() {
        JdbcClient jdbc = client(EmbeddedRole.enter(server));

        jdbc.sql("create table owned (name text)").update();
        assertThat(jdbc.sql("select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user")
                .query(Boolean.class).single()).isFalse();
    }

    @Test
    void what_was_written_is_there_after_the_next_start_and_the_old_password_of_the_role_is_not() {
        Server before = EmbeddedRole.enter(server);
        client(before).sql("create table stored as select 'kept' as name").update();
        server.close();

        server = EmbeddedServer.start(FOLDER, DURABLE);
        Server after = EmbeddedRole.enter(server);

        assertThat(client(after).sql("select name from stored").query(String.class).single()).isEqualTo("kept");
        assertThat(after.password()).isNotEqualTo(before.password());
    }

    @Test
    void a_server_left_behind_is_replaced_by_one_with_our_settings() throws IOException {
        server.close();
        PostgresPrograms programs = ProgramArchive.forThisMachine().unpackBelow(CLUSTER.toRealPath().getParent());
        programs.run(FOLDER.resolve("leftover.log"), "pg_ctl", List.of("start", "-w", "-D", CLUSTER.toRealPath().toString(),
                "-l", FOLDER.toRealPath().resolve("leftover-server.log").toString(), "-o", "-p " + EmbeddedServer.freePort() + " -c fsync=off"));
        long leftover = processId();

        server = EmbeddedServer.start(FOLDER, DURABLE);

        assertThat(ProcessHandle.of(leftover).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(processId()).isNotEqualTo(leftover);
        assertThat(show("fsync")).isEqualTo("on");
    }

    @Test
    void a_process_number_that_belongs_to_somebody_else_by_now_is_no_hindrance() throws IOException {
        List<String> mark = Files.readAllLines(CLUSTER.resolve("postmaster.pid"));
        server.close();
        mark.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(CLUSTER.resolve("postmaster.pid"), mark);

        server = EmbeddedServer.start(FOLDER, DURABLE);

        assertThat(show("fsync")).isEqualTo("on");
    }

    @Test
    void it_is_started_again_at_the_same_address_when_its_process_dies() throws Exception {
        JdbcClient jdbc = client(EmbeddedRole.enter(server));
        jdbc.sql("create table thing as select 'kept' as name").update();

        ProcessHandle.of(processId()).orElseThrow().destroyForcibly();

        assertThat(await(() -> jdbc.sql("select name from thing").query(String.class).single())).contains("kept");
    }

    @Test
    void programs_of_other_versions_are_removed() throws IOException {
        server.close();
        Path old = Files.createDirectories(CLUSTER.resolveSibling("programs-0123456789ab/bin"));

        server = EmbeddedServer.start(FOLDER, DURABLE);

        assertThat(old.getParent()).doesNotExist();
    }

    @Test
    void data_of_another_version_are_refused_and_left_alone() throws IOException {
        server.close();
        Files.writeString(CLUSTER.resolve("PG_VERSION"), "17\n");
        try {
            assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> EmbeddedServer.start(FOLDER, DURABLE))
                    .withMessageContaining("PostgreSQL 17").withMessageContaining("18");
        } finally {
            Files.writeString(CLUSTER.resolve("PG_VERSION"), "18\n");
        }
    }

    @Test
    void a_first_start_cut_short_begins_again() throws IOException {
        server.close();
        Files.move(CLUSTER, CLUSTER.resolveSibling("cluster-unfinished"));
        Files.delete(CLUSTER.resolveSibling("cluster-unfinished").resolve("global/pg_control"));

        server = EmbeddedServer.start(FOLDER, DURABLE);

        assertThat(show("fsync")).isEqualTo("on");
    }

    private static Optional<String> await(Supplier<String> question) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            try {
                return Optional.of(question.get());
            } catch (RuntimeException e) {
                Thread.sleep(100);
            }
        }
        return Optional.empty();
    }

    private static long processId() throws IOException {
        return Long.parseLong(Files.readAllLines(CLUSTER.resolve("postmaster.pid")).get(0).strip());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private String show(String setting) {
        return superuser().sql("show " + setting).query(String.class).single();
    }

    private JdbcClient superuser() {
        return client(server.superuser("postgres"));
    }

    private static JdbcClient client(Server place) {
        return JdbcClient.create(new DriverManagerDataSource(place.url(), place.username(), place.password()));
    }
}
