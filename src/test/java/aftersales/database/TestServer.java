package aftersales.database;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The one PostgreSQL of a test run: in a container where a Docker engine answers, else the embedded one, kept under
 * {@code target/test-database} so that the next run finds it made and migrated. Fast, not durable.
 * {@code -Daftersales.test.database=embedded} or {@code =container} leaves no choice. To try another server (an older version),
 * give its address, a superuser and his password: {@code -Daftersales.test.database=jdbc:postgresql://host:port/postgres
 * -Daftersales.test.username=… -Daftersales.test.password=…}; databases that look like a test's are dropped there.
 */
public final class TestServer {

    private static final Pattern OWNED = Pattern.compile("(?:test|empty)_(\\d{1,10})_\\d+");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final TestServer INSTANCE = new TestServer();

    private final Server superuser;
    private final String template;

    /** A database of a test, and who its owner is. */
    public record Place(String name, String url, String username, String password) {

        public String host() {
            return uri().getHost();
        }

        public int port() {
            return uri().getPort();
        }

        private URI uri() {
            return URI.create(url.substring("jdbc:".length()));
        }
    }

    private TestServer() {
        String wanted = System.getProperty("aftersales.test.database", "any");
        superuser = wanted.startsWith("jdbc:")
                ? new Server(wanted, System.getProperty("aftersales.test.username"), System.getProperty("aftersales.test.password"))
                : TestContainer.start(wanted).orElseGet(TestServer::startEmbedded);
        // Test processes side by side may share a server that was given by its address: one prepares it, the others wait.
        try (Connection held = superuser.connect(); Statement turn = held.createStatement()) {
            turn.execute("select pg_advisory_lock(20261123)");
            template = "template_" + fingerprintOfMigrations();
            List<String> databases = query("postgres", "select datname from pg_database where datname ~ '^(template|test|empty)_[0-9a-f_]+$' or datname = 'unfinished'");
            for (String database : databases) {
                if (!database.equals(template) && !isInUse(database)) {
                    execute("postgres", "drop database if exists " + database + " with (force)");
                }
            }
            if (!databases.contains(template)) {
                migrateTemplate();
            }
        } catch (Exception e) {
            throw new IllegalStateException("the test database could not be prepared", e);
        }
    }

    /** Whether it belongs to a test process that lives beside this one. */
    private static boolean isInUse(String database) {
        Matcher parts = OWNED.matcher(database);
        return parts.matches() && Long.parseLong(parts.group(1)) != ProcessHandle.current().pid()
                && ProcessHandle.of(Long.parseLong(parts.group(1))).isPresent();
    }

    private void migrateTemplate() throws SQLException {
        if (query("postgres", "select 1 from pg_roles where rolname = 'aftersales'").isEmpty()) {
            execute("postgres", "create role aftersales login nosuperuser");
        }
        execute("postgres", "alter role aftersales password 'aftersales'");
        // Under another name until it is whole: a run cut short leaves nothing that the next would take for finished.
        execute("postgres", "create database unfinished owner aftersales");
        Flyway.configure().dataSource(at("unfinished").url(), "aftersales", "aftersales")
                .locations("classpath:db/migration").outOfOrder(true).load().migrate();
        execute("unfinished", "create schema reference authorization aftersales");
        execute("postgres", "alter database unfinished rename to " + template);
    }

    private static Server startEmbedded() {
        StartRefused last = null;
        for (int i = 1; i <= 9; i++) {
            try {
                // A second run in the same place (an editor's, beside the build's) takes a folder of its own.
                EmbeddedServer server = EmbeddedServer.start(Path.of("target", "test-database", "" + i), new EmbeddedSettings(null, false));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server.superuser("postgres");
            } catch (StartRefused e) {
                last = e;
            }
        }
        throw last == null ? new IllegalStateException() : last;
    }

    /** A fresh database, copied from the migrated template; its owner is no superuser, as in production. */
    public static Place newDatabase() throws SQLException {
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        INSTANCE.execute("postgres", "create database " + name + " owner aftersales template " + INSTANCE.template);
        return new Place(name, INSTANCE.at(name).url(), "aftersales", "aftersales");
    }

    /** A fresh database without any table. */
    public static Place newEmptyDatabase() throws SQLException {
        return newEmptyDatabase("template template1");
    }

    static Place newEmptyDatabase(String options) throws SQLException {
        String name = "empty_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        INSTANCE.execute("postgres", "create database " + name + " owner aftersales " + options);
        return new Place(name, INSTANCE.at(name).url(), "aftersales", "aftersales");
    }

    /** A connection past all rights, to look behind the application or to tidy up. */
    public static Connection superuserConnection(String database) throws SQLException {
        return INSTANCE.at(database).connect();
    }

    private Server at(String database) {
        return new Server(superuser.url().replaceFirst("/[^/?]*($|\\?)", "/" + database + "$1"), superuser.username(), superuser.password());
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = at(database).connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> query(String database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = at(database).connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static String fingerprintOfMigrations() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Resource[] migrations = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
        Arrays.sort(migrations, Comparator.comparing(TestServer::path));
        for (Resource migration : migrations) {
            digest.update(path(migration).getBytes(StandardCharsets.UTF_8));
            digest.update(migration.getContentAsByteArray());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static String path(Resource resource) {
        try {
            return resource.getURL().getPath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
