package aftersales.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The archive with the PostgreSQL programs for this machine, as it lies on the class path, and its unpacking. */
final class ProgramArchive {

    private static final String PREFIX = "programs-";

    private final String resource;
    private @Nullable String fingerprint;

    private ProgramArchive(String resource) {
        this.resource = resource;
    }

    /** @throws StartRefused when nothing is packed for this kind of machine */
    static ProgramArchive forThisMachine() {
        return forMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static ProgramArchive forMachine(String system, String processor) {
        String os = system.toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        boolean intel = processor.equals("amd64") || processor.equals("x86_64");
        String resource = null;
        if (os.startsWith("linux") && (arm || intel)) {
            resource = arm ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz";
        } else if (os.startsWith("mac") && (arm || intel)) {
            // One archive holds both processors' code.
            resource = "/postgres-darwin-arm_64.txz";
        } else if (os.startsWith("windows") && intel) {
            resource = "/postgres-windows-x86_64.txz";
        }
        if (resource == null || ProgramArchive.class.getResource(resource) == null) {
            throw new StartRefused(
                    "No embedded database comes for this machine (" + system + ", " + processor + ").",
                    "Configure a PostgreSQL by SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD.");
        }
        return new ProgramArchive(resource);
    }

    /**
     * Unpacks into a folder named after the content, unless it is there already. An unpacking cut short leaves no folder of that
     * name.
     */
    PostgresPrograms unpackBelow(Path parent) {
        try {
            Path target = parent.resolve(PREFIX + fingerprint());
            if (Files.notExists(target)) {
                Path unfinished = parent.resolve(PREFIX + "unfinished");
                FileSystemUtils.deleteRecursively(unfinished);
                unpackTo(unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return PostgresPrograms.in(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the programs of other versions; none of them may run any more. */
    void removeOthersBelow(Path parent) {
        try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            Path ours = parent.resolve(PREFIX + fingerprint());
            for (Path folder : folders) {
                if (!folder.equals(ours)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fingerprint() throws IOException {
        if (fingerprint == null) {
            try (InputStream in = open()) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
                fingerprint = HexFormat.of().formatHex(digest.digest(), 0, 6);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return fingerprint;
    }

    private void unpackTo(Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(), 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("archive entry leads outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, path);
                        if ((entry.getMode() & 0100) != 0) {
                            path.toFile().setExecutable(true, true);
                        }
                    }
                }
            }
        }
    }

    private InputStream open() {
        InputStream in = ProgramArchive.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + resource);
        }
        return in;
    }
}
