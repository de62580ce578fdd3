package aftersales.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.conventions.Sources.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A migration that has run somewhere can't be changed, only followed by another. The list beside the tests holds what each
 * one was; {@code ./mvnw test -Dtest=MigrationTests -Dmigrations.record=true} adds the new ones.
 */
class MigrationTests {

    private static final Path MIGRATIONS = Sources.RESOURCES.resolve("db/migration");
    private static final Path LIST = Path.of("src/test/resources/migrations.sha256");

    @Test
    void migrations_are_only_added() throws IOException {
        Map<String, String> now = checksums();
        Map<String, String> known = known();
        assertThat(now).as("migrations").isNotEmpty();
        List<String> changed = known.keySet().stream().filter(path -> !known.get(path).equals(now.get(path))).toList();
        assertThat(changed).as("changed or removed; take the change back and add a migration that follows").isEmpty();

        if (Boolean.getBoolean("migrations.record")) {
            write(now);
        }
        assertThat(known()).as("each new migration has its line; see the class comment").containsAllEntriesOf(now);
    }

    @Test
    void a_migrations_name_says_when_whose_and_what() {
        List<Source> files = Sources.below(MIGRATIONS, ".sql");

        Exceptions.none().check("V<yyyymmddHHMM>__<module>_<what>.sql in the module's folder", files.stream().map(Source::path)
                .filter(path -> !path.matches(".*/([a-z]+)/V\\d{12}__\\1_[a-z0-9_]+\\.sql")).toList());
        List<String> versions = files.stream().map(file -> file.name().substring(0, file.name().indexOf("__"))).toList();
        assertThat(versions).doesNotHaveDuplicates();
    }

    private static Map<String, String> checksums() {
        return Sources.below(MIGRATIONS, ".sql").stream().collect(Collectors.toMap(
                source -> source.path().replace("src/main/resources/db/migration/", ""), source -> Checksums.of(source.text()),
                (one, other) -> one, TreeMap::new));
    }

    private static Map<String, String> known() throws IOException {
        Map<String, String> known = new TreeMap<>();
        if (Files.exists(LIST)) {
            Files.readAllLines(LIST).forEach(line -> known.put(line.substring(66), line.substring(0, 64)));
        }
        return known;
    }

    private static void write(Map<String, String> checksums) throws IOException {
        List<String> lines = new ArrayList<>();
        checksums.forEach((path, checksum) -> lines.add(checksum + "  " + path));
        Files.createDirectories(LIST.getParent());
        Files.write(LIST, lines);
    }
}
