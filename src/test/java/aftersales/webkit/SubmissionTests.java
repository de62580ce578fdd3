package aftersales.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that can't be taken comes back as it was sent, with what is wrong. */
@WebkitTest
class SubmissionTests {

    @LocalServerPort
    private int port;

    @Test
    void errors_stand_on_top_and_beside_their_field_in_the_same_words() {
        HttpResponse<String> answer = Visitor.chinese(port).post("/notes", "title", "", "text", "写好的文字");
        Document page = Jsoup.parse(answer.body());
        Element link = page.selectFirst(".form-problems a");
        Element input = page.selectFirst(link.attr("href"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(link.text()).isEqualTo("故障现象：请填写");
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById(input.attr("aria-describedby")).text()).isEqualTo("请填写");
        assertThat(page.selectFirst("textarea").text()).isEqualTo("写好的文字");
    }

    @Test
    void what_could_not_be_understood_is_kept_as_it_was_typed() {
        Document page = Jsoup.parse(new Visitor(port).post("/notes", "title", "x", "at", "tomorrow noon").body());

        assertThat(page.selectFirst("input[name=at]").val()).isEqualTo("tomorrow noon");
        assertThat(page.select(".form-error").text()).isEqualTo("This could not be understood; please check it");
        assertThat(page.selectFirst("input[name=title]").val()).isEqualTo("x");
        assertThat(page.selectFirst("label[for=field-title] small")).as("title is still known to be required").isNull();
    }

    @Test
    void a_refusal_stands_beside_the_field_it_names() {
        HttpResponse<String> answer = new Visitor(port).post("/notes?fault=field", "title", "mine", "text", "kept");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.getElementById("field-title-error").text()).isEqualTo("title is missing");
        assertThat(page.selectFirst("input[name=title]").val()).isEqualTo("mine");
        assertThat(page.selectFirst("textarea").text()).isEqualTo("kept");
    }

    @Test
    void a_refusal_of_the_whole_stands_on_top() {
        Document page = Jsoup.parse(new Visitor(port).post("/notes?fault=refusal", "title", "mine").body());

        assertThat(page.select(".form-problems li").text()).isEqualTo("Too many requests. Please wait a moment.");
    }

    @Test
    void a_conflict_keeps_the_text_and_the_next_save_starts_from_what_is_there_now() {
        HttpResponse<String> answer = new Visitor(port).post("/notes?fault=conflict", "title", "mine", "version", "1");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page.select(".form-problems li").text()).startsWith("Somebody else saved this meanwhile");
        assertThat(page.selectFirst("input[name=title]").val()).isEqualTo("mine");
        assertThat(page.selectFirst("input[name=version]").val()).isEqualTo("2");
    }

    @Test
    void what_was_done_is_said_once_on_the_next_page() {
        HttpResponse<String> done = new Visitor(port).post("/notes", "title", "<b>水泵</b>");
        String cookie = done.headers().firstValue("Set-Cookie").orElseThrow();
        HttpResponse<String> next = Visitor.chinese(port).with("Cookie", cookie.substring(0, cookie.indexOf(';'))).get("/notes");

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Max-Age=60");
        assertThat(Jsoup.parse(next.body()).selectFirst(".flash").text()).isEqualTo("<b>水泵</b>：“好”");
        assertThat(next.headers().firstValue("Set-Cookie")).hasValueSatisfying(value -> assertThat(value).startsWith("flash=;").contains("Max-Age=0"));
    }

    @Test
    void a_forged_flash_says_nothing() {
        for (String forged : new String[] {"!!!", "AAAA", "bm8uc3VjaC5rZXk"}) {
            HttpResponse<String> answer = new Visitor(port).with("Cookie", "flash=" + forged).get("/notes");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(answer.body()).select(".flash").text()).isEmpty();
        }
    }
}
