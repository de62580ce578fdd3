package aftersales.webkit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.webkit.Visitor;
import aftersales.webkit.WebkitTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebkitTest
class LanguageTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "zh-CN | zh-CN", "zh | zh-CN", "zh-TW,zh;q=0.9 | zh-CN", "en-GB | en", "de-DE,de;q=0.9 | en", "fr,zh;q=0.5 | zh-CN", "de,en;q=0.9,zh;q=0.8 | en", "* | en"})
    void pages_speak_as_the_browser_asks(String asked, String answered) {
        assertThat(language(new Visitor(port).with("Accept-Language", asked))).isEqualTo(answered);
    }

    @Test
    void a_browser_that_asks_nothing_is_answered_in_english_whatever_the_machine_speaks() {
        assertThat(language(new Visitor(port))).isEqualTo("en");
    }

    @Test
    void a_chosen_language_is_remembered_and_goes_back_to_the_page() {
        HttpResponse<String> answer = new Visitor(port).post("/language", "language", "zh-CN", "back", "/kit?state=MINE");

        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/kit?state=MINE"));
        assertThat(language(new Visitor(port).with("Accept-Language", "en").with("Cookie", "language=zh-CN"))).isEqualTo("zh-CN");
    }

    @Test
    void an_unknown_language_changes_nothing() {
        assertThat(new Visitor(port).post("/language", "language", "tlh", "back", "/kit").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(language(new Visitor(port).with("Cookie", "language=tlh"))).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "", "/a\r\nX: y", "/ x"})
    void no_switch_leads_elsewhere(String back) {
        for (String to : new String[] {"/language", "/theme", "/keys"}) {
            HttpResponse<String> answer = new Visitor(port).post(to, "language", "en", "theme", "dark", "on", "true", "back", back);

            assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(address -> assertThat(address).matches("(http://localhost:\\d+)?/"));
        }
    }

    @Test
    void a_chosen_theme_is_in_the_page_before_any_script_runs() {
        assertThat(new Visitor(port).with("Cookie", "theme=dark").page("/kit").selectFirst("html").attr("data-bs-theme")).isEqualTo("dark");
        assertThat(new Visitor(port).with("Cookie", "theme=pink").page("/kit").selectFirst("html").attr("data-theme")).isEqualTo("auto");
    }

    private static String language(Visitor visitor) {
        return visitor.page("/kit").selectFirst("html").attr("lang");
    }
}
