package aftersales.access;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** HTTP Basic, for one request: the same check as at the sign-in page, throttled alike. */
@Component
public class BasicSignIn {

    private final SignIn signIn;
    private final BasicAuthenticationConverter converter = new BasicAuthenticationConverter();

    BasicSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    /** @throws ErrorResponseException 401 without or with wrong credentials, 429 after too many failures */
    public Actor signIn(HttpServletRequest request) {
        try {
            UsernamePasswordAuthenticationToken typed = converter.convert(request);
            if (typed != null) {
                return signIn.once(typed.getName(), String.valueOf(typed.getCredentials()), request.getRemoteAddr());
            }
        } catch (org.springframework.security.core.AuthenticationException malformed) {
            throw unauthorized();
        } catch (Refusal refusal) {
            if (refusal.code().equals(Attempts.TOO_MANY)) {
                throw new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
            }
            throw unauthorized();
        }
        throw unauthorized();
    }

    private static ErrorResponseException unauthorized() {
        var exception = new ErrorResponseException(HttpStatus.UNAUTHORIZED);
        exception.getHeaders().set("WWW-Authenticate", "Basic realm=\"tokens\", charset=\"UTF-8\"");
        return exception;
    }
}
