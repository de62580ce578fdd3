package aftersales.access;

import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The security context's view of {@link SignedIn}: its roles as authorities, and {@code WRITE} unless it may only read. */
final class SignedInAuthentication extends AbstractAuthenticationToken {

    static final String WRITE = "WRITE";

    private final transient SignedIn signedIn;

    SignedInAuthentication(SignedIn signedIn) {
        super(Stream.concat(signedIn.roles().stream().map(Enum::name), signedIn.readOnly() ? Stream.of() : Stream.of(WRITE))
                .map(SimpleGrantedAuthority::new).toList());
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public String getName() {
        return signedIn.login();
    }
}
