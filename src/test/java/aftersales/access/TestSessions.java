package aftersales.access;

import aftersales.kernel.identity.AccountId;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.ObjectUtils;

/** Signs accounts in without a password, as the sign-in page would have, and sends forms as our pages do. */
@TestComponent
public class TestSessions {

    private final Sessions sessions;

    TestSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The cookie of a browser that has just signed in. */
    public Cookie begin(AccountId account) {
        return new Cookie("session", sessions.begin(account, "test"));
    }

    /**
     * The token of a form in its field and in its cookie. Spring's own {@code csrf()} would for good take the application's
     * tokens out of the context all tests share, and nothing would be tested of them.
     */
    public static RequestPostProcessor formToken() {
        return request -> {
            CsrfCookie cookies = new CsrfCookie();
            CsrfToken token = cookies.generateToken(request);
            var answer = new MockHttpServletResponse();
            cookies.saveToken(token, request, answer);
            Cookie cookie = Objects.requireNonNull(answer.getCookies()[0]);
            var page = new MockHttpServletRequest();
            new XorCsrfTokenRequestAttributeHandler().handle(page, answer, () -> token);
            Cookie[] others = request.getCookies();
            request.setCookies(others == null ? new Cookie[] {cookie} : ObjectUtils.addObjectToArray(others, cookie));
            request.setParameter("_csrf", ((CsrfToken) Objects.requireNonNull(page.getAttribute("_csrf"))).getToken());
            return request;
        };
    }
}
