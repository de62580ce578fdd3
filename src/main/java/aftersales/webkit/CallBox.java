package aftersales.webkit;

import aftersales.kernel.identity.Role;
import java.util.Set;

/**
 * Where the box on top of each page leads. At most one module has a bean of it; without one no box is shown.
 *
 * @param search    page that takes what was typed as {@code q}
 * @param suggest   the same as a fragment while typing (a list of links), also with {@code q}
 * @param register  page of a new call
 * @param roles     who sees the box
 * @param registrars who besides may register a call: the button beside the box
 */
public record CallBox(String search, String suggest, String register, Set<Role> roles, Set<Role> registrars) {

    public CallBox {
        roles = Set.copyOf(roles);
        registrars = Set.copyOf(registrars);
    }
}
