package aftersales.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowStepTests {

    @ParameterizedTest
    @CsvSource({"lines.add, a b c new", "lines.remove.1, a c", "lines.up.2, a c b", "lines.down.0, b a c", "lines.up.0, a b c", "lines.down.2, a b c",
        "lines.remove.3, a b c", "lines.remove, a b c"})
    void a_button_between_the_rows_changes_them(String step, String rows) {
        List<String> found = new ArrayList<>(List.of("a", "b", "c"));
        RowStep read = Objects.requireNonNull(RowStep.of(step));

        read.take(found, () -> "new");

        assertThat(String.join(" ", found)).isEqualTo(rows);
        assertThat(read.list()).isEqualTo("lines");
    }

    @ParameterizedTest
    @CsvSource({"lines", "lines.drop.1", "lines.up.99999", "lines[0].up"})
    void anything_else_is_none(String step) {
        assertThat(RowStep.of(step)).isNull();
    }
}
