package aftersales.webkit.binding;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.webkit.Visitor;
import aftersales.webkit.WebkitTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms with a row for each of many things come through container and binding whole. */
@WebkitTest
class LongFormsTests {

    @LocalServerPort
    private int port;

    @Test
    void a_form_of_a_thousand_rows_of_eight_fields_arrives() {
        String[] fields = IntStream.range(0, 1000).boxed().flatMap(row -> IntStream.range(0, 8)
                .mapToObj(field -> new String[] {field == 0 ? "titles[" + row + "]" : "other[" + row + "].f" + field, "row " + row}))
                .flatMap(pair -> java.util.Arrays.stream(pair)).toArray(String[]::new);

        assertThat(new Visitor(port).post("/titles", fields).body()).isEqualTo("1000 row 999");
    }
}
