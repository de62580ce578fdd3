package aftersales.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes numbers into an embedded database from several threads and remembers which were acknowledged. */
final class EmbeddedWriter {

    private static final int WRITERS = 4;

    private final AtomicInteger next = new AtomicInteger();
    private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Path data;

    private EmbeddedWriter(Path data) {
        this.data = data;
    }

    static EmbeddedWriter into(Path data) throws Exception {
        try (Connection connection = connect(data); Statement statement = connection.createStatement()) {
            statement.execute("create table written (number int primary key)");
        }
        return new EmbeddedWriter(data);
    }

    void begin() throws Exception {
        for (int i = 0; i < WRITERS; i++) {
            Connection connection = connect(data);
            Thread thread = new Thread(() -> write(connection), "writer-" + i);
            thread.start();
            threads.add(thread);
        }
    }

    private void write(Connection connection) {
        try (connection; PreparedStatement insert = connection.prepareStatement("insert into written values (?)")) {
            while (!Thread.currentThread().isInterrupted()) {
                int number = next.incrementAndGet();
                insert.setInt(1, number);
                insert.executeUpdate();
                acknowledged.add(number);
            }
        } catch (SQLException e) {
            // The server ended: what was in flight is unknown, the rest acknowledged.
        }
    }

    /** Waits for the writers, whose server is gone by now, and tells what it had acknowledged. */
    Set<Integer> end() throws InterruptedException {
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
        threads.clear();
        return new TreeSet<>(acknowledged);
    }

    Set<Integer> stored() throws Exception {
        Set<Integer> numbers = new TreeSet<>();
        try (Connection connection = connect(data); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from written")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private static Connection connect(Path data) throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/aftersales?socketTimeout=20", "postgres",
                Files.readString(data.resolve("postgresql/password")).strip());
    }
}
