package aftersales.webkit.error;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.webkit.Visitor;
import aftersales.webkit.WebkitTest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebkitTest
@ExtendWith(OutputCaptureExtension.class)
class FaultPagesTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/faulty/refusal, 422, Too many requests, 请求过于频繁", "/faulty/foreign, 404, nothing you may see, 不在您的可见范围内",
        "/nothing, 404, There is nothing, 没有内容", "/faulty/conflict, 409, Somebody else changed this, 其他人刚刚修改", "/faulty/bug, 500, on our side, 系统出现故障",
        "/faulty/away, 503, does not answer, 暂时没有响应", "/faulty/deadlock, 503, does not answer, 暂时没有响应", "/container, 403, may not do this, 没有此项权限",
        "/needs, 400, something is missing, 缺少 something", "/customers/x, 404, There is nothing, 没有内容", "/customers/-1, 404, There is nothing, 没有内容",
        "/customers/1?other=x, 400, other is not in the expected form, other 的格式不正确", "/customers/1?at=noon, 400, not in the expected form, 格式不正确"})
    void every_fault_is_said_in_the_readers_language(String path, int status, String english, String chinese) {
        HttpResponse<String> inEnglish = new Visitor(port).get(path);
        HttpResponse<String> inChinese = Visitor.chinese(port).get(path);

        assertThat(inEnglish.statusCode()).isEqualTo(inChinese.statusCode()).isEqualTo(status);
        assertThat(main(inEnglish)).contains(english).doesNotContain("??");
        assertThat(main(inChinese)).contains(chinese).doesNotContain("??");
        assertThat(Jsoup.parse(inChinese.body()).selectFirst("html").attr("lang")).isEqualTo("zh-CN");
    }

    private static String main(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).selectFirst("main").text();
    }

    @Test
    void a_fault_of_ours_tells_a_number_that_stands_in_the_log_and_nothing_else(CapturedOutput output) {
        HttpResponse<String> answer = new Visitor(port).get("/faulty/bug");
        String reference = Jsoup.parse(answer.body()).selectFirst("main code").text();

        assertThat(reference).matches("[2-9A-Z]{8}");
        assertThat(answer.body()).doesNotContain("secret", "Exception");
        assertThat(output).contains("fault " + reference, "secret: bug");
    }

    @Test
    void a_database_that_is_away_says_when_to_come_back_and_the_page_asks_again() {
        HttpResponse<String> answer = new Visitor(port).get("/faulty/away");

        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(Jsoup.parse(answer.body()).selectFirst("[data-retry]")).isNotNull();
    }

    @Test
    void what_was_written_comes_back_when_the_database_is_away() {
        HttpResponse<String> answer = new Visitor(port).post("/notes?fault=away", "title", "水泵", "text", "K1123 南向早上六点起没有数据，重启无效 <b>");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(page.selectFirst("form[action=/notes] input[name=title]").val()).isEqualTo("水泵");
        assertThat(page.selectFirst("form[action=/notes] input[name=text]").val()).endsWith("重启无效 <b>");
        assertThat(page.select(".fault-text").text()).contains("K1123 南向早上六点起没有数据");
        assertThat(page.selectFirst("[data-retry]")).isNull();
    }

    @Test
    void a_password_never_comes_back() {
        HttpResponse<String> answer = new Visitor(port).post("/notes?fault=away", "title", "x", "newPassword", "a long secret of mine, long enough");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("a long secret");
    }

    @Test
    void nothing_from_the_request_is_echoed_unescaped() {
        assertThat(new Visitor(port).get("/customers/1?other=%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script>alert");
    }

    @Test
    void a_method_that_is_not_there_names_those_that_are() {
        HttpResponse<String> answer = new Visitor(port).post("/kit");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValueSatisfying(methods -> assertThat(methods).contains("GET"));
    }
}
