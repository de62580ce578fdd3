package aftersales.webkit.error;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.webkit.Visitor;
import aftersales.webkit.WebkitTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebkitTest
class FaultProblemsTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/faulty/refusal, 422, webkit.error.429, 请求过于频繁", "/api/v1/faulty/foreign, 404, webkit.error.404, 没有内容",
        "/api/v1/nothing, 404, webkit.error.404, 没有内容", "/api/v1/faulty/conflict, 409, webkit.error.409, 其他人刚刚修改",
        "/api/v1/faulty/bug, 500, webkit.error.500, 系统出现故障", "/api/v1/faulty/away, 503, webkit.error.503, 暂时没有响应"})
    void every_fault_is_a_problem_with_a_stable_code(String path, int status, String code, String words) {
        HttpResponse<String> answer = Visitor.chinese(port).get(path);
        JsonNode problem = JSON.readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("detail").asString()).contains(words);
        assertThat(problem.get("errors").isArray()).isTrue();
    }

    @Test
    void a_refused_field_is_named() {
        JsonNode problem = JSON.readTree(new Visitor(port).get("/api/v1/faulty/field").body());

        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("title");
        assertThat(problem.get("errors").get(0).get("code").asString()).isEqualTo("webkit.error.missing");
        assertThat(problem.get("errors").get(0).get("message").asString()).isEqualTo("title is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"title\":\"\"} | 422 | title | webkit.field.NotBlank | Please fill this in",
        "{\"title\":\"x\",\"colour\":1} | 400 | colour | webkit.error.unknown_field | colour is not known here",
        "{\"title\":\"x\",\"at\":\"noon\"} | 400 | at | webkit.error.malformed | at is not in the expected form",
        "{\"title\":\"x\",\"parts\":[{\"quantity\":1},{\"quantity\":\"many\"}]} | 400 | parts.1.quantity | webkit.error.malformed | parts.1.quantity is not in the expected form"})
    void what_is_wrong_with_a_body_is_said_by_field(String body, int status, String field, String code, String words) {
        HttpResponse<String> answer = new Visitor(port).json("/api/v1/notes", body);
        JsonNode error = JSON.readTree(answer.body()).get("errors").get(0);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("message").asString()).isEqualTo(words);
    }

    @Test
    void a_body_that_is_no_json_is_refused_without_details() {
        HttpResponse<String> answer = new Visitor(port).json("/api/v1/notes", "{\"title\": ");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("webkit.error.unreadable").doesNotContain("jackson", "Unexpected");
    }

    @Test
    void another_kind_of_body_is_refused() {
        HttpResponse<String> answer = new Visitor(port).send("POST", "/api/v1/notes", BodyPublishers.ofString("x"), "text/plain");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(JSON.readTree(answer.body()).get("code").asString()).isEqualTo("webkit.error.415");
    }

    @Test
    void a_problem_is_answered_whatever_the_caller_says_he_accepts() {
        HttpResponse<String> answer = new Visitor(port).with("Accept", "text/csv").get("/api/v1/faulty/foreign");

        assertThat(answer.statusCode()).isEqualTo(404);
    }
}
