package aftersales.webkit.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.SiteId;
import aftersales.webkit.WebkitTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@WebkitTest
class TypedIdJsonTests {

    record Letter(CustomerId customer, @Nullable SiteId site, List<SiteId> others) {
    }

    record Pair(long value, long other) {
    }

    @Autowired
    JsonMapper json;

    @Test
    void an_id_is_a_plain_number_both_ways() {
        var letter = new Letter(new CustomerId(7), null, List.of(new SiteId(8), new SiteId(9_000_000_000L)));
        String text = json.writeValueAsString(letter);
        assertThat(text).isEqualTo("{\"customer\":7,\"site\":null,\"others\":[8,9000000000]}");
        assertThat(json.readValue(text, Letter.class)).isEqualTo(letter);
    }

    @Test
    void an_id_names_the_entries_of_a_map_as_the_same_number() {
        assertThat(json.writeValueAsString(Map.of(new SiteId(8), "a"))).isEqualTo("{\"8\":\"a\"}");
        assertThat(json.readValue("[[8]]", new TypeReference<List<List<SiteId>>>() {})).containsExactly(List.of(new SiteId(8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"7\"", "true", "{\"value\":7}", "99999999999999999999"})
    void what_is_no_id_is_refused(String value) {
        assertThatThrownBy(() -> json.readValue(value, CustomerId.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void other_records_stay_as_they_are() {
        assertThat(json.writeValueAsString(new Pair(1, 2))).isEqualTo("{\"value\":1,\"other\":2}");
    }
}
