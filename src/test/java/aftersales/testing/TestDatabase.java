package aftersales.testing;

import aftersales.database.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/**
 * A database of its own for one Spring context, copied from the migrated template. {@link #clean} brings it back to what the
 * migrations left: rows that they inserted are restored, all others removed. Numbers of identity columns go on, so that no test
 * can lean on them.
 */
public final class TestDatabase {

    private final TestServer.Place place;
    private final Connection connection;
    private final List<String> emptyTables = new ArrayList<>();
    private final Map<String, String> contentOfReferenceTables = new TreeMap<>();

    /** What a test adds to the template's tables before its database counts as freshly migrated. */
    interface Addition {
        void to(TestDatabase database) throws SQLException;
    }

    private TestDatabase(TestServer.Place place, Addition addition) throws SQLException {
        this.place = place;
        this.connection = TestServer.superuserConnection(place.name());
        execute("set role aftersales");
        addition.to(this);
        execute("reset role");
        execute("set session_replication_role = replica"); // no foreign keys, no append-only triggers
        execute("set lock_timeout = '10s'");
        for (String table : column("select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'")) {
            if (column("select 1 from " + table + " limit 1").isEmpty()) {
                emptyTables.add(table);
            } else {
                contentOfReferenceTables.put(table, content(table));
                execute("create table if not exists reference." + table + " as table public." + table);
            }
        }
    }

    /** A fresh copy of the template. */
    public static TestDatabase create() {
        return create(database -> {});
    }

    static TestDatabase create(Addition addition) {
        try {
            return new TestDatabase(TestServer.newDatabase(), addition);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** URL, user and password, as the application is configured with. */
    public TestServer.Place place() {
        return place;
    }

    /** Brings every table back to what the migrations left. */
    public synchronized void clean() {
        try {
            for (String table : changedTables()) {
                execute("delete from public." + table);
                if (contentOfReferenceTables.containsKey(table)) {
                    String columns = String.join(", ", column("select quote_ident(attname) from pg_attribute where attrelid = 'public."
                            + table + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"));
                    execute("insert into public." + table + " (" + columns + ") overriding system value select " + columns
                            + " from reference." + table);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> changedTables() throws SQLException {
        List<String> changed = new ArrayList<>();
        if (!emptyTables.isEmpty()) {
            changed.addAll(column(emptyTables.stream()
                    .map(table -> "select '" + table + "' where exists (select 1 from public." + table + ")")
                    .collect(Collectors.joining(" union all "))));
        }
        for (Map.Entry<String, String> table : contentOfReferenceTables.entrySet()) {
            if (!content(table.getKey()).equals(table.getValue())) {
                changed.add(table.getKey());
            }
        }
        return changed;
    }

    private String content(String table) throws SQLException {
        return String.valueOf(column("select md5(string_agg(t::text, '|' order by t::text)) from public." + table + " t"));
    }

    /** Runs it as the superuser, past foreign keys and triggers: what an intruder, or a slip by hand, could do. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Gives a Spring context its own database and quiet surroundings; before the application looks for its database. */
    @Order(0)
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase database = create();
            context.getBeanFactory().registerSingleton("testDatabase", database);
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.place().url(),
                            "spring.datasource.username=" + database.place().username(),
                            "spring.datasource.password=" + database.place().password(),
                            "aftersales.database.allow-unsafe=true",
                            "aftersales.database.web.connections=5",
                            "aftersales.database.jobs.connections=3",
                            "aftersales.background=false",
                            "aftersales.base-url=https://desk.example",
                            "aftersales.access.password-rounds=40000")
                    .applyTo(context);
        }
    }
}
