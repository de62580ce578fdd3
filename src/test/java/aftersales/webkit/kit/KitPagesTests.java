package aftersales.webkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.webkit.Visitor;
import aftersales.webkit.WebkitTest;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every fragment, parsed in both languages. */
@WebkitTest
class KitPagesTests {

    @LocalServerPort
    private int port;

    static Stream<String> parts() {
        return Stream.of("/kit", "/kit?part=phone", "/kit?part=wall", "/kit?part=plain");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void no_word_is_missing_and_no_template_language_is_left(String path) {
        for (Visitor visitor : List.of(new Visitor(port), Visitor.chinese(port))) {
            String html = visitor.with("Cookie", "reader=1").get(path).body();

            assertThat(html).doesNotContain("??", "th:", "${", "#{");
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void chinese_pages_are_chinese(String path) {
        String text = Visitor.chinese(port).with("Cookie", "reader=1").page(path).body().text();

        long latin = text.codePoints().filter(c -> c < 128 && Character.isLetter(c)).count();
        long chinese = text.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count();
        assertThat(chinese).isGreaterThan(20).isGreaterThan(latin);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void ids_are_unique_and_every_reference_finds_its_element(String path) {
        Document page = new Visitor(port).with("Cookie", "reader=1").page(path);
        boolean shownTwice = path.equals("/kit"); // the form stands there twice, right and wrong
        if (!shownTwice) {
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
        for (String attribute : List.of("for", "aria-describedby", "aria-labelledby", "aria-controls", "popovertarget")) {
            for (Element element : page.select("[" + attribute + "]")) {
                Stream.of(element.attr(attribute).split(" ")).forEach(id -> assertThat(page.getElementById(id)).as(attribute + "=" + id).isNotNull());
            }
        }
    }

    @Test
    void every_field_has_a_label_in_words() {
        Document page = new Visitor(port).page("/kit?part=plain");

        for (Element field : page.select("main input:not([type=hidden]), main select, main textarea")) {
            Element label = field.closest("label") != null ? field.closest("label") : page.selectFirst("label[for=" + field.id() + "]");
            assertThat(label).as(field.outerHtml()).isNotNull();
            assertThat(label.text()).isNotBlank();
        }
    }

    @Test
    void a_form_shows_what_it_holds() {
        Document page = new Visitor(port).page("/kit?part=plain");

        assertThat(page.selectFirst("[name=title]").val()).isEqualTo("Speed camera offline, no radar signal");
        assertThat(page.selectFirst("[name=acceptedOn]").val()).isEqualTo("2025-12-12");
        assertThat(page.selectFirst("[name=reportedAt]").val()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");
        assertThat(page.selectFirst("[name=priority][checked]").val()).isEqualTo("HIGH");
        assertThat(page.selectFirst("[name=organization] [selected]").val()).isEqualTo("2");
        assertThat(page.select("[name=reminders][checked]").eachAttr("value")).containsExactly("50", "80");
        assertThat(page.selectFirst("[name=visit]").hasAttr("checked")).isTrue();
        assertThat(page.selectFirst("[name=version]").val()).isEqualTo("7");
        assertThat(page.selectFirst("label[for=field-description] small").text()).isEqualTo("optional");
        assertThat(page.selectFirst("label[for=field-title] small")).isNull();
    }

    @Test
    void a_state_is_a_word_and_a_shape() {
        for (Element state : new Visitor(port).page("/kit").select(".state")) {
            assertThat(state.text()).isNotBlank();
            assertThat(state.selectFirst("svg.shape use").attr("href")).contains("#shape-");
        }
    }

    @Test
    void a_promise_strip_is_spoken() {
        List<String> spoken = new Visitor(port).page("/kit").select(".promise-head + svg.strip").eachAttr("aria-label");

        assertThat(spoken).contains("Respond: kept in 6 min of 15 min. 6 min of 15 min used, 40 %.",
                "On site: 25 min over the 1 h promised. 1 h 25 min of 1 h used, 141 %.",
                "Fix: 17 h left. 7 h of 24 h used, 29 %. Paused 1 times, 18 min together.");
    }

    @Test
    void every_icon_is_in_the_sprite() {
        Document sprite = new Visitor(port).page("/img/icons.svg");

        for (String path : parts().toList()) {
            for (String use : new Visitor(port).with("Cookie", "reader=1").page(path).select("use").eachAttr("href")) {
                assertThat(sprite.getElementById(use.substring(use.indexOf('#') + 1))).as(use).isNotNull();
            }
        }
    }
}
