package aftersales.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs of the embedded PostgreSQL ({@code initdb}, {@code pg_ctl}), and how to call them. */
final class PostgresPrograms {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private final Path folder;
    private final List<String> prefix;

    private PostgresPrograms(Path folder, List<String> prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    /** Programs that lie in the folder already. */
    static PostgresPrograms in(Path folder) {
        return new PostgresPrograms(folder, RootGuard.prefix());
    }

    /**
     * Runs a program to its end.
     *
     * @param output file that takes what it prints: not a pipe, since a server started by it would keep that open
     * @throws PostgresFailed when it ends with anything but 0
     */
    void run(Path output, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // What is set for another server in the environment (PGDATA, PGPORT …) is not meant for this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_MESSAGES", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PostgresFailed(program + " did not end within " + PATIENCE, Files.readString(output));
            }
            if (process.exitValue() != 0) {
                throw new PostgresFailed(program + " ended with " + process.exitValue(), Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailed(program + " was interrupted", "");
        }
    }

    /** A program failed; the message carries what it printed. */
    static final class PostgresFailed extends RuntimeException {
        PostgresFailed(String what, String printed) {
            super(what + (printed.isBlank() ? "" : ": " + printed.strip()));
        }
    }
}
