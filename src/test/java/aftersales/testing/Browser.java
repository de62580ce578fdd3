package aftersales.testing;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.Actor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Opens pages and sends forms as somebody who is signed in. */
@TestComponent
public class Browser {

    private final MockMvc mvc;
    private final Company company;

    Browser(MockMvc mvc, Company company) {
        this.mvc = mvc;
        this.company = company;
    }

    /** The page at that path, which must be there; as it stands in a link. */
    public Document open(Actor actor, Locale language, String path) {
        return page(actor, language, MockMvcRequestBuilders.get(URI.create(path)), 200);
    }

    /** The page this request is answered with. */
    public Document page(Actor actor, Locale language, AbstractMockHttpServletRequestBuilder<?> request, int status) {
        MockHttpServletResponse answer = send(actor, request.locale(language));
        assertThat(answer.getStatus()).isEqualTo(status);
        try {
            return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends the request with the cookie and CSRF token of the actor's browser. */
    public MockHttpServletResponse send(Actor actor, AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return mvc.perform(request.with(company.signedIn(actor))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a page's words tell: also that no message was missing. */
    public static String words(Document page) {
        assertThat(page.text()).doesNotContain("??");
        return page.select("main").text();
    }
}
