package aftersales.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL 18 in a container, where a Docker engine answers. */
final class TestContainer {

    private static final Logger log = LoggerFactory.getLogger(TestContainer.class);

    private TestContainer() {}

    static Optional<Server> start(String wanted) {
        // Asked before Testcontainers is: its own search takes seconds and speaks of errors where there is just no Docker.
        boolean engine = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        if (wanted.equals("embedded") || (wanted.equals("any") && !engine)) {
            return Optional.empty();
        }
        try {
            @SuppressWarnings("resource") // lives as long as the run; Testcontainers removes it
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18").withUsername("postgres").withDatabaseName("postgres")
                    .withCommand("postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");
            container.start();
            // Without the parameters that Testcontainers adds: the tests make addresses of other databases out of it.
            String url = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/postgres";
            return Optional.of(new Server(url, container.getUsername(), container.getPassword()));
        } catch (RuntimeException e) {
            if (wanted.equals("container")) {
                throw e;
            }
            log.info("No container with PostgreSQL to be had, taking the embedded one: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
