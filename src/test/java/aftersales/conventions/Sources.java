package aftersales.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository, as the rules read them. */
final class Sources {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TEST = Path.of("src/test/java");
    static final Path RESOURCES = Path.of("src/main/resources");

    /** A file: its path with slashes, its text. */
    record Source(String path, String text) {

        int lines() {
            return (int) text.lines().count();
        }

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    private Sources() {
    }

    /** All files below the folder that end so; never none, or the rule would judge nothing. */
    static List<Source> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Source> sources = files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).sorted()
                    .map(Sources::read).toList();
            assertThat(sources).as(folder + "/**" + ending).isNotEmpty();
            return sources;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Source read(Path file) {
        try {
            return new Source(file.toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
