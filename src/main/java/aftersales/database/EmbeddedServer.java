package aftersales.database;

import aftersales.database.PostgresPrograms.PostgresFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with the application and ends with it. Listens on the loopback address only, asks for a password
 * from its first moment on, and writes durably. Should its process die, it is started again.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private final DataDirectory directory;
    private final EmbeddedSettings settings;
    private final PostgresPrograms programs;
    private final EmbeddedCluster cluster;
    private int port;
    private boolean closed;

    private EmbeddedServer(DataDirectory directory, EmbeddedSettings settings) {
        this.directory = directory;
        this.settings = settings;
        Path folder = directory.privateFolder("postgresql");
        this.cluster = new EmbeddedCluster(folder);
        ProgramArchive archive = ProgramArchive.forThisMachine();
        this.programs = archive.unpackBelow(folder);
        new LeftoverServer(folder, cluster).stop(programs);
        archive.removeOthersBelow(folder);
    }

    /** Starts in a folder that this call claims and {@link #close} gives back. */
    static EmbeddedServer start(Path dataDirectory, EmbeddedSettings settings) {
        DataDirectory directory = DataDirectory.claim(dataDirectory);
        try {
            EmbeddedServer server = new EmbeddedServer(directory, settings);
            server.cluster.prepare(server.programs, settings);
            server.startOnSomePort();
            server.watch();
            log.info("Embedded PostgreSQL runs on 127.0.0.1:{}, its data in {}", server.port, directory.root());
            return server;
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    void fill(Runnable filling) {
        cluster.fill(filling);
    }

    private void startOnSomePort() {
        if (settings.port() != null) {
            port = settings.port();
            launch();
            return;
        }
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                launch();
                return;
            } catch (PostgresFailed e) {
                // Another process may have taken the port between our look and the start.
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    private void launch() {
        programs.run(cluster.printed(), "pg_ctl", List.of("start", "-D", cluster.data().toString(), "-w", "-t", "240",
                "-l", cluster.data().resolveSibling("server.log").toString(), "-o", settings.options(port)));
    }

    private void watch() {
        ProcessHandle.of(processId()).ifPresentOrElse(
                process -> process.onExit().thenRunAsync(this::restart), () -> CompletableFuture.runAsync(this::restart));
    }

    /** Its address stays the same, so the pools find it again by themselves. What hinders it now (a full disk) may pass. */
    private synchronized void restart() {
        if (closed) {
            return;
        }
        log.error("The embedded database ended unexpectedly, starting it again");
        try {
            new LeftoverServer(cluster.data().getParent(), cluster).stop(programs);
            launch();
            watch();
        } catch (RuntimeException e) {
            log.error("The embedded database could not be started again, trying once more in a while", e);
            CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS).execute(this::restart);
        }
    }

    private long processId() {
        try {
            return Long.parseLong(Files.readAllLines(cluster.processFile()).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As superuser, in the named database. */
    Server superuser(String database) {
        try {
            return new Server(url(database), SUPERUSER, Files.readString(cluster.passwordFile()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data folder. */
    Path folder() {
        return directory.root();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            programs.run(cluster.printed(), "pg_ctl",
                    List.of("stop", "-D", cluster.data().toString(), "-m", "fast", "-w", "-t", "60"));
            log.info("Embedded PostgreSQL stopped");
        } finally {
            directory.close();
        }
    }
}
