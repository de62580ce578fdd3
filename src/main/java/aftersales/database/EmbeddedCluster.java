package aftersales.database;

import aftersales.database.PostgresPrograms.PostgresFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The files of the embedded server: made once, by steps that leave either a whole cluster or none. They lie in a folder no
 * other local user can enter, together with the superuser's password.
 */
final class EmbeddedCluster {

    /** UTF-8 character types by their names on Linux, macOS and Windows; the first one that the machine knows is taken. */
    private static final List<String> CHARACTER_TYPES =
            List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8", "UTF-8", "English_United States.1252");

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedCluster.class);

    private final Path folder;

    EmbeddedCluster(Path folder) {
        this.folder = folder;
    }

    /** Makes the cluster if there is none yet, and writes the settings of this version. */
    void prepare(PostgresPrograms programs, EmbeddedSettings settings) {
        try {
            if (Files.exists(filling())) {
                LOG.warn("The first start was broken off while it filled the database in {}: it begins anew", folder);
                FileSystemUtils.deleteRecursively(data());
                Files.delete(filling());
            }
            if (Files.notExists(data().resolve("PG_VERSION"))) {
                make(programs, settings);
            }
            refuseOtherVersion(programs);
            Files.writeString(data().resolve("aftersales.conf"), settings.configuration());
            Path main = data().resolve("postgresql.conf");
            if (!Files.readString(main).contains("aftersales.conf")) {
                Files.writeString(main, "\ninclude 'aftersales.conf'\n", StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(PostgresPrograms programs, EmbeddedSettings settings) throws IOException {
        Path unfinished = folder.resolve("cluster-unfinished");
        DataDirectory.writeSecret(passwordFile(), randomPassword());
        PostgresFailed lastFailure = null;
        for (String characterType : CHARACTER_TYPES) {
            FileSystemUtils.deleteRecursively(unfinished);
            try {
                programs.run(printed(), "initdb", settings.initdb(unfinished, passwordFile(), characterType));
                Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
                sync(folder);
                return;
            } catch (PostgresFailed e) {
                lastFailure = e;
                if (!String.valueOf(e.getMessage()).contains("invalid locale name")) {
                    break;
                }
            }
        }
        throw lastFailure == null ? new IllegalStateException("no character type to try") : lastFailure;
    }

    private void refuseOtherVersion(PostgresPrograms programs) throws IOException {
        String stored = Files.readString(data().resolve("PG_VERSION")).strip();
        programs.run(printed(), "postgres", List.of("--version"));
        String ours = Files.readString(printed()).replaceFirst("(?s).*PostgreSQL\\) (\\d+).*", "$1");
        if (!stored.equals(ours)) {
            throw new StartRefused(
                    "The data in " + folder + " were written by PostgreSQL " + stored + ", this version comes with " + ours + ".",
                    "Move them as docs/operations.md says under \"Upgrade\", or start the version that wrote them.");
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Makes a rename last through a power failure, where the system can do that for folders. */
    private static void sync(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open folders; its file system keeps renames in order by itself.
        }
    }

    /** Does it so that after a broken-off attempt the next start makes the cluster anew, rather than showing half of it. */
    void fill(Runnable filling) {
        try {
            Files.writeString(filling(), "");
            sync(folder);
            filling.run();
            Files.delete(filling());
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filling() {
        return folder.resolve("filling");
    }

    Path data() {
        return folder.resolve("cluster");
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    /** What the last program printed. */
    Path printed() {
        return folder.resolve("printed.log");
    }

    Path processFile() {
        return data().resolve("postmaster.pid");
    }
}
