package aftersales.webkit.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.identity.CustomerId;
import aftersales.webkit.Strip;
import aftersales.webkit.error.BadRequest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ListRequestTests {

    private final Listing listing = Listing.by("t.id").sort("due", "t.due", SortType.MOMENT).sort("number", "t.number", SortType.TEXT)
            .filters("q", "state", "customer", "from", "mine");

    @Test
    void a_page_leaves_out_what_it_does_not_know() {
        ListRequest request = listing.request(parameters("sort", "password", "state", "NONSENSE", "customer", "x", "from", "tomorrow",
                "after", "forged", "colour", "red"));

        assertThat(request.order()).isEqualTo("due");
        assertThat(request.choices("state", Strip.State.class)).isEmpty();
        assertThat(request.id("customer", CustomerId::new)).isNull();
        assertThat(request.day("from")).isNull();
        assertThat(request.cursor()).isNull();
        assertThat(request.isBackwards()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"sort, password", "after, forged", "before, forged", "limit, 0", "limit, 201", "limit, x", "colour, red"})
    void a_machine_is_told(String parameter, String value) {
        assertThatThrownBy(() -> listing.strict(parameters(parameter, value))).isInstanceOf(BadRequest.class).hasMessageContaining(parameter);
    }

    @Test
    void a_machine_is_told_about_filter_values_too() {
        ListRequest request = listing.strict(parameters("state", "NONSENSE", "customer", "-1"));

        assertThatThrownBy(() -> request.choices("state", Strip.State.class)).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> request.id("customer", CustomerId::new)).isInstanceOf(BadRequest.class);
    }

    @Test
    void a_word_is_one_of_those_offered() {
        assertThat(listing.strict(parameters("state", "gone")).word("state", "here", "gone")).isEqualTo("gone");
        assertThat(listing.strict(parameters()).word("state", "here", "gone")).isEqualTo("here");
        assertThat(listing.request(parameters("state", "lost")).word("state", "here", "gone")).isEqualTo("here");
        assertThatThrownBy(() -> listing.strict(parameters("state", "lost")).word("state", "here", "gone")).isInstanceOf(BadRequest.class);
    }

    @Test
    void filters_are_read_as_what_they_are() {
        ListRequest request = listing.request(parameters("q", "  水泵 ", "state", "PAUSED", "state", "MISSED", "customer", "7",
                "from", "2026-11-23", "mine", "true", "sort", "-number"));

        assertThat(request.text("q")).isEqualTo("水泵");
        assertThat(request.choices("state", Strip.State.class)).containsExactlyInAnyOrder(Strip.State.PAUSED, Strip.State.MISSED);
        assertThat(request.id("customer", CustomerId::new)).isEqualTo(new CustomerId(7));
        assertThat(request.day("from")).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(request.is("mine")).isTrue();
        assertThat(request.order()).isEqualTo("-number");
    }

    @Test
    void a_filter_nobody_declared_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> listing.request(parameters()).text("colour")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void long_texts_are_cut_and_nul_is_dropped() {
        assertThat(listing.request(parameters("q", "水".repeat(500))).text("q")).hasSize(200);
        assertThat(listing.request(parameters("q", "a\0b")).text("q")).isNull();
    }

    @Test
    void addresses_carry_what_is_no_filter() {
        Page<String> page = new Page<>(listing.request(parameters("q", "x")).carrying("template", "a b"), List.of("row"), null, "a", new Count(1, false));

        assertThat(page.next()).isEqualTo("?q=x&template=a%20b&after=a");
        assertThat(page.bare()).isEqualTo("?template=a%20b");
        assertThat(page.besides("q")).containsOnlyKeys("template");
        assertThat(new Page<>(listing.request(parameters("q", "x")).carrying("template", null), List.of(), null, null, new Count(0, false)).first())
                .isEqualTo("?q=x");
    }

    @Test
    void addresses_keep_filters_and_order_and_drop_the_place() {
        String cursor = new Cursor("-number", "R-1", 1).token();
        Page<String> page = new Page<>(listing.request(parameters("q", "水泵 & co", "sort", "-number", "after", cursor)), List.of("row"), "b", "a",
                new Count(1, false));

        assertThat(page.sortedBy("number")).isEqualTo("?q=%E6%B0%B4%E6%B3%B5%20%26%20co&sort=number");
        assertThat(page.sortedBy("due")).isEqualTo("?q=%E6%B0%B4%E6%B3%B5%20%26%20co");
        assertThat(page.with("state", "PAUSED")).isEqualTo("?q=%E6%B0%B4%E6%B3%B5%20%26%20co&state=PAUSED&sort=-number");
        assertThat(page.without("q")).isEqualTo("?sort=-number");
        assertThat(page.next()).endsWith("&sort=-number&after=a");
        assertThat(page.previous()).endsWith("&sort=-number&before=b");
        assertThat(page.sorting("number")).isEqualTo("descending");
        assertThat(page.sorting("due")).isEqualTo("none");
    }

    private static MultiValueMap<String, String> parameters(String... pairs) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.add(pairs[i], pairs[i + 1]);
        }
        return parameters;
    }
}
