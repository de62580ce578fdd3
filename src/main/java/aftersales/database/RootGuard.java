package aftersales.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. Where the application does (a container, a first try on a server), its programs run in a
 * user namespace of their own ({@code unshare -U}), in which they are nobody and yet own the files root owns outside.
 */
final class RootGuard {

    private RootGuard() {}

    /** What to put before the program's name: nothing for ordinary users. */
    static List<String> prefix() {
        return isRoot() ? List.of(unshare(), "-U") : List.of();
    }

    private static boolean isRoot() {
        Path self = Path.of("/proc/self");
        try {
            return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static String unshare() {
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true).start();
            if (probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0) {
                return "unshare";
            }
        } catch (IOException e) {
            // Said below, in words that help.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StartRefused(
                "The embedded database cannot run as root here: PostgreSQL refuses root, and this system allows no user namespace.",
                "Start the application as an ordinary user, or configure a PostgreSQL by SPRING_DATASOURCE_URL.");
    }
}
