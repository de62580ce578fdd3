package aftersales.access;

import aftersales.kernel.identity.Role;
import java.util.Set;

/** Who may use a route. Rows are guarded besides, by {@link Scope} and by the services themselves. */
public record Allow(Kind kind, Set<Role> roles) {

    /** How a route is open. */
    public enum Kind {
        /** Without signing in. */
        PUBLIC,
        /** To everybody who is signed in. */
        SIGNED_IN,
        /** To the roles named. */
        ROLES,
        /** With login and password in the request itself: only to make an API token. */
        BASIC
    }

    public static final Allow PUBLIC = new Allow(Kind.PUBLIC, Set.of());
    public static final Allow SIGNED_IN = new Allow(Kind.SIGNED_IN, Set.of());
    public static final Allow BASIC = new Allow(Kind.BASIC, Set.of());

    public Allow {
        roles = Set.copyOf(roles);
        if ((kind == Kind.ROLES) == roles.isEmpty()) {
            throw new IllegalArgumentException("roles are named for " + Kind.ROLES + " and only for it");
        }
    }

    public static Allow roles(Role... roles) {
        return new Allow(Kind.ROLES, Set.of(roles));
    }
}
