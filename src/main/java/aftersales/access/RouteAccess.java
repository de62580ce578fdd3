package aftersales.access;

/**
 * A module's answer to who may use its routes; each module with controllers has a bean of it. A route nobody declares is
 * closed, and a test names it.
 */
@FunctionalInterface
public interface RouteAccess {

    void declare(Routes routes);
}
