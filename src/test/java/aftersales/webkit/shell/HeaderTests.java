package aftersales.webkit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.webkit.Visitor;
import aftersales.webkit.WebkitTest;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The headers are on every answer, however it came about. */
@WebkitTest
class HeaderTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /kit, 200", "HEAD, /kit, 200", "GET, /img/mark.svg, 200", "GET, /nothing, 404", "GET, /css/nothing.css, 404",
        "GET, /api/v1/nothing, 404", "DELETE, /kit, 405", "DELETE, /api/v1/notes, 405", "OPTIONS, /kit, 200", "POST, /language, 400", "GET, /needs, 400",
        "GET, /container, 403", "GET, /faulty/bug, 500", "GET, /api/v1/faulty/bug, 500", "GET, /faulty/away, 503",
        "GET, /faulty/conflict, 409", "GET, /error, 404", "TRACE, /kit, 405"})
    void every_kind_of_answer_carries_them(String method, String path, int status) {
        HttpResponse<String> answer = new Visitor(port).send(method, path, BodyPublishers.noBody(), null);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertCarriesAll(answer);
    }

    @Test
    void a_redirect_carries_them() {
        HttpResponse<String> answer = new Visitor(port).post("/theme", "theme", "dark", "back", "/kit");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertCarriesAll(answer);
    }

    @Test
    void an_upload_that_is_too_large_carries_them_and_says_so() {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n" + "x".repeat(53 << 20) + "\r\n--b--\r\n";
        HttpResponse<String> answer = new Visitor(port).send("POST", "/files", BodyPublishers.ofString(body), "multipart/form-data; boundary=b");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Too large");
        assertCarriesAll(answer);
    }

    @Test
    void a_form_that_is_too_large_carries_them_and_says_so() {
        HttpResponse<String> answer = new Visitor(port).post("/notes", "title", "x", "text", "y".repeat(3 << 20));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Too large");
        assertCarriesAll(answer);
    }

    private static void assertCarriesAll(HttpResponse<String> answer) {
        Headers.ALWAYS.forEach((name, value) -> {
            if (!name.equals("Cache-Control")) {
                assertThat(answer.headers().allValues(name)).as(name).containsExactly(value);
            }
        });
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void the_policy_allows_nothing_unsafe() {
        assertThat(Headers.CONTENT_SECURITY_POLICY).contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe", "*", "http:");
    }

    @Test
    void pages_are_kept_by_nobody() {
        assertThat(new Visitor(port).get("/kit").headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(new Visitor(port).get("/nothing").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void resources_are_kept_for_ever_under_an_address_that_changes_with_them() {
        String address = new Visitor(port).page("/kit").selectFirst("link[href*=tokens]").attr("href");
        HttpResponse<String> answer = new Visitor(port).with("Accept-Encoding", "gzip").get(address);

        assertThat(address).matches("/css/tokens-[0-9a-f]{32}\\.css");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "immutable"));
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/../application.yml", "/css/..%2f..%2fapplication.yml", "/webjars/", "/templates/layout.html", "/messages/webkit.properties"})
    void nothing_else_of_the_classpath_is_served(String path) {
        assertThat(new Visitor(port).get(path).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%00 HTTP/1.1", "GET /a%2f..%2fb HTTP/1.1", "GET /kit?q=<script> HTTP/1.1", "BROKEN"})
    void what_the_container_refuses_says_nothing_about_itself(String line) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("tomcat").doesNotContain("Exception", "<script>");
            Headers.ALWAYS.forEach((name, value) -> assertThat(answer).contains("\r\n" + name + ": " + value + "\r\n"));
        }
    }
}
