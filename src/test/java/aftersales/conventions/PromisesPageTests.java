package aftersales.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/promises.md speaks of tests that exist, and calls no promise kept that none holds. */
class PromisesPageTests {

    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");
    private static final List<String> ROWS = Sources.read(Path.of("docs/promises.md")).text().lines()
            .filter(line -> line.matches("\\| [A-E]\\d+ \\|.*")).toList();

    @Test
    void each_named_test_exists() {
        Set<String> named = new TreeSet<>();
        ROWS.forEach(row -> TEST.matcher(row).results().forEach(found -> named.add(found.group(1))));
        Set<String> existing = Sources.below(Sources.TEST, "Tests.java").stream().map(source -> source.name().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(named).isNotEmpty();
        named.removeAll(existing);
        assertThat(named).as("named but not there").isEmpty();
    }

    @Test
    void what_is_kept_is_held_by_a_test() {
        assertThat(ROWS).hasSize(37);
        for (String row : ROWS) {
            String[] cells = row.split("\\|", -1);
            boolean begun = !cells[3].strip().startsWith("not yet");
            assertThat(TEST.matcher(cells[4]).find()).as(cells[1].strip()).isEqualTo(begun);
        }
    }
}
