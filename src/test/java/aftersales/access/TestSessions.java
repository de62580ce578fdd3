package aftersales.access;

import aftersales.kernel.identity.AccountId;
import jakarta.servlet.http.Cookie;
import org.springframework.boot.test.context.TestComponent;

/** Signs accounts in without a password, as the sign-in page would have. */
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
}
