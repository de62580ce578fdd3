package aftersales.security;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody who asks: nobody in particular, or an account with one role, by a browser or by a token. */
public final class Person {

    /** By what he is known. */
    enum By { NOTHING, BROWSER, TOKEN, READING_TOKEN }

    private final By by;
    private final @Nullable Actor actor;
    private final RequestPostProcessor credentials;
    final Paths rows = new Paths();

    Person(By by, @Nullable Actor actor, RequestPostProcessor credentials) {
        this.by = by;
        this.actor = actor;
        this.credentials = credentials;
    }

    By by() {
        return by;
    }

    /** @throws IllegalStateException if it is nobody in particular */
    public Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return actor;
    }

    Set<Role> roles() {
        return actor == null ? Set.of() : actor.roles();
    }

    RequestPostProcessor credentials() {
        return credentials;
    }

    /** A row that is this person's and nobody else's. */
    public void row(String pattern, Object id) {
        rows.put(pattern, id);
    }

    @Override
    public String toString() {
        return by + " " + roles();
    }
}
