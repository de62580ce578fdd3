package aftersales.database;

import aftersales.database.PostgresPrograms.PostgresFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server an application left running when it was killed. We hold the folder's lock, so nobody else can be using it; it is
 * stopped cleanly, since it may run with other settings or another version than ours. It is recognised by its program: that
 * lies in our own folder, while a process number in a file may long belong to somebody else.
 */
final class LeftoverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final EmbeddedCluster cluster;

    LeftoverServer(Path folder, EmbeddedCluster cluster) {
        this.folder = folder;
        this.cluster = cluster;
    }

    /** Stops what runs from this folder; returns only when nothing does. */
    void stop(PostgresPrograms programs) {
        List<ProcessHandle> running = running();
        if (!running.isEmpty()) {
            log.warn("A database was left running by an application that was killed (process {}): stopping it", pids(running));
            stopMain(programs);
            running.forEach(this::await);
        }
        removeStrangersMark();
    }

    private void stopMain(PostgresPrograms programs) {
        for (String mode : List.of("fast", "immediate")) {
            if (Files.exists(cluster.processFile())) {
                try {
                    programs.run(cluster.printed(), "pg_ctl", List.of("stop", "-D", cluster.data().toString(), "-m", mode, "-t", "60"));
                } catch (PostgresFailed e) {
                    log.warn("The database did not stop by mode {}: {}", mode, e.getMessage());
                }
            }
        }
    }

    /** Children of a server that died end by themselves within moments; what hangs is ended. */
    private void await(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            process.destroyForcibly();
        }
    }

    /**
     * After a restart of the machine or container the number in the file may be that of any process, and PostgreSQL would then
     * refuse to start. Nothing of ours runs any more, so the mark is void.
     */
    private void removeStrangersMark() {
        try {
            if (running().isEmpty() && Files.deleteIfExists(cluster.processFile())) {
                log.info("The database was not shut down the last time; it recovers now");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().command().map(Path::of).filter(path -> path.startsWith(folder)).isPresent();
    }

    private static List<Long> pids(List<ProcessHandle> processes) {
        return processes.stream().map(ProcessHandle::pid).sorted().limit(3).toList();
    }
}
