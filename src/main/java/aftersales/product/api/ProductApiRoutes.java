package aftersales.product.api;

import static aftersales.access.Allow.SIGNED_IN;
import static aftersales.kernel.identity.Role.ADMINISTRATOR;
import static aftersales.kernel.identity.Role.AGENT;
import static aftersales.kernel.identity.Role.MANAGER;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** As on the pages: everybody reads; the desk, managers and administrators write. */
@Configuration(proxyBeanMethods = false)
class ProductApiRoutes {

    private static final Allow WRITE = Allow.roles(AGENT, MANAGER, ADMINISTRATOR);

    @Bean
    RouteAccess productApiRouteAccess() {
        return routes -> routes
                .get("/api/v1/equipment", SIGNED_IN).get("/api/v1/equipment/{id}", SIGNED_IN)
                .get("/api/v1/equipment/{id}/life", SIGNED_IN)
                .post("/api/v1/equipment", WRITE).put("/api/v1/equipment/{id}", WRITE)
                .get("/api/v1/models", SIGNED_IN).get("/api/v1/models/{id}", SIGNED_IN)
                .post("/api/v1/models", WRITE).put("/api/v1/models/{id}", WRITE);
    }
}
