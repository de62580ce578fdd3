package aftersales.testing;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.Actor;
import java.net.URI;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the REST interface with somebody's token. Addresses are written as they go out, already encoded. */
@TestComponent
public class Program {

    private final MockMvc mvc;
    private final Company company;
    private final JsonMapper json;
    private final Map<Actor, RequestPostProcessor> tokens = new IdentityHashMap<>(); // ids of another test may be the same

    Program(MockMvc mvc, Company company, JsonMapper json) {
        this.mvc = mvc;
        this.company = company;
        this.json = json;
    }

    /**
     * What came back.
     *
     * @param tag      the header ETag
     * @param location the header Location
     */
    public record Answer(int status, String tag, String location, String contentType, JsonNode body) {

        /** The value at a pointer such as {@code /customer/name}, as text. */
        public String text(String pointer) {
            JsonNode found = body.at(pointer);
            assertThat(found.isMissingNode()).as("%s of %s", pointer, body).isFalse();
            return found.asString();
        }

        public Answer expect(int expected) {
            assertThat(status).as(() -> body.toPrettyString()).isEqualTo(expected);
            return this;
        }

        /** A problem with this field in its list: its code. */
        public String fault(String field) {
            assertThat(contentType).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            for (JsonNode error : body.at("/errors")) {
                if (error.get("field").asString().equals(field)) {
                    assertThat(error.get("message").asString()).isNotBlank().doesNotContain("??");
                    return error.get("code").asString();
                }
            }
            throw new AssertionError("nothing about " + field + " in " + body);
        }
    }

    public Answer get(Actor actor, String path) {
        return send(actor, MockMvcRequestBuilders.get(URI.create(path)));
    }

    public Answer post(Actor actor, String path, String body) {
        return send(actor, MockMvcRequestBuilders.post(URI.create(path)).content(body));
    }

    /** With the header Idempotency-Key. */
    public Answer post(Actor actor, String path, String key, String body) {
        return send(actor, MockMvcRequestBuilders.post(URI.create(path)).header("Idempotency-Key", key).content(body));
    }

    /** @param tag the header If-Match */
    public Answer put(Actor actor, String path, String tag, String body) {
        return send(actor, MockMvcRequestBuilders.put(URI.create(path)).header(HttpHeaders.IF_MATCH, tag).content(body));
    }

    public Answer send(Actor actor, MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse answer = mvc.perform(request.contentType(MediaType.APPLICATION_JSON).with(tokens.computeIfAbsent(actor, company::bearer)))
                    .andReturn().getResponse();
            byte[] body = answer.getContentAsByteArray();
            return new Answer(answer.getStatus(), Objects.requireNonNullElse(answer.getHeader(HttpHeaders.ETAG), ""),
                    Objects.requireNonNullElse(answer.getHeader(HttpHeaders.LOCATION), ""),
                    Objects.requireNonNullElse(answer.getContentType(), ""), body.length == 0 ? json.nullNode() : json.readTree(body));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands at a pointer of each row, over all pages of a list: each page after the other, then back again. */
    public List<String> pages(Actor actor, String path, String pointer) {
        List<String> found = new ArrayList<>();
        Answer page = get(actor, path).expect(200);
        List<Answer> pages = new ArrayList<>(List.of(page));
        while (!page.body().at("/next").isNull()) {
            page = get(actor, page.text("/next")).expect(200);
            pages.add(page);
        }
        pages.forEach(one -> one.body().at("/items").forEach(item -> found.add(item.at(pointer).asString())));
        for (int i = pages.size() - 2; i >= 0; i--) {
            page = get(actor, page.text("/previous")).expect(200);
            assertThat(page.body().at("/items")).isEqualTo(pages.get(i).body().at("/items"));
        }
        assertThat(page.body().at("/previous").isNull()).isTrue();
        return found;
    }
}
