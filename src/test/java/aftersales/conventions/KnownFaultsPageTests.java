package aftersales.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** docs/known-faults.md names a test for each fault, and the test is there. */
class KnownFaultsPageTests {

    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| .+ \\| `(\\w+Tests)\\.(\\w+)` \\|");
    private static final List<MatchResult> ROWS = Sources.read(Path.of("docs/known-faults.md")).text().lines()
            .flatMap(line -> ROW.matcher(line).results()).toList();

    @Test
    void each_fault_is_held_by_a_test_that_exists() {
        Map<String, String> tests = Sources.below(Sources.TEST, "Tests.java").stream()
                .collect(Collectors.toMap(source -> source.name().replace(".java", ""), Sources.Source::text, String::concat));
        assertThat(ROWS).extracting(row -> Integer.valueOf(row.group(1))).containsExactlyElementsOf(IntStream.rangeClosed(1, 52).boxed().toList());
        assertThat(ROWS).allSatisfy(row -> assertThat(tests.getOrDefault(row.group(2), "")).as(row.group(2)).contains("void " + row.group(3) + "("));
    }
}
