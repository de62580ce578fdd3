package aftersales.process;

import aftersales.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged application as a process of its own.
 *
 * <pre>{@code
 * try (ApplicationProcess application = ApplicationProcess.in(folder).environment("AFTERSALES_DEMONSTRATION", "false").start()) {
 *     application.get("/login");
 *     application.kill();   // like kill -9
 * }
 * }</pre>
 */
public final class ApplicationProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern READY = Pattern.compile("Ready at {2}(\\S+)");
    private static final Pattern OPERATORS = Pattern.compile("Operators: (\\S+)");

    private final Process process;
    private final Path log;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private ApplicationProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** In that working directory; without a configured database its data lie in {@code data} there. */
    public static Builder in(Path folder) {
        return new Builder(folder);
    }

    /** What to start, and with which settings. */
    public static final class Builder {

        private final Path folder;
        private final Map<String, String> environment = new TreeMap<>(Map.of("SERVER_PORT", "0"));
        private final List<String> options = new ArrayList<>(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));

        private Builder(Path folder) {
            this.folder = folder;
        }

        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /**
         * On a test's database instead of one of its own, without the demonstration.
         *
         * @param name by which the database knows it: its application name
         */
        public Builder on(TestDatabase database, String name) {
            String url = database.place().url();
            return environment("AFTERSALES_DEMONSTRATION", "false").environment("AFTERSALES_DATABASE_ALLOW_UNSAFE", "true")
                    .environment("SPRING_DATASOURCE_URL", url + (url.contains("?") ? "&" : "?") + "ApplicationName=" + name)
                    .environment("SPRING_DATASOURCE_USERNAME", database.place().username())
                    .environment("SPRING_DATASOURCE_PASSWORD", database.place().password());
        }

        /** An option of the Java machine. */
        public Builder option(String option) {
            options.add(option);
            return this;
        }

        /** Starts and waits until it answers. What never does is ended, so that its folder is free for the next. */
        public ApplicationProcess start() {
            ApplicationProcess application = launch();
            try {
                application.await(READY);
                return application;
            } catch (IllegalStateException unready) {
                application.close();
                throw unready;
            }
        }

        /** Starts without waiting. */
        public ApplicationProcess launch() {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of("-jar", Path.of(System.getProperty("aftersales.jar")).toAbsolutePath().toString()));
            try {
                Path log = Files.createTempFile(folder, "application-", ".log");
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
                builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("AFTERSALES_"));
                builder.environment().putAll(environment);
                return new ApplicationProcess(builder.start(), log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What it printed so far. */
    public String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line of the log. */
    public Matcher await(Pattern pattern) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            boolean alive = process.isAlive();
            Matcher matcher = pattern.matcher(log());
            if (matcher.find()) {
                return matcher;
            }
            if (!alive) {
                throw new IllegalStateException("ended with " + process.exitValue() + " before it said " + pattern + ":\n" + log());
            }
            pause();
        }
        throw new IllegalStateException("never said " + pattern + ":\n" + log());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where its pages are, without a slash at the end. */
    public String address() {
        return await(READY).group(1);
    }

    /** Where operators ask for health and figures. */
    public String operatorsAddress() {
        return await(OPERATORS).group(1);
    }

    /** A page or resource below {@link #address}; redirects are not followed. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).build());
    }

    /** A request of one's own making. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Like {@code kill -9}: it gets no chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Asks it to end, as a service manager does, and waits. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    /** Waits for its end. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("does not end:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it properly if it still lives, so that its database ends with it. */
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
