package aftersales.product.web;

import static aftersales.access.Allow.SIGNED_IN;
import static aftersales.kernel.identity.Role.ADMINISTRATOR;
import static aftersales.kernel.identity.Role.AGENT;
import static aftersales.kernel.identity.Role.MANAGER;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody reads; the desk, managers and administrators write. */
@Configuration(proxyBeanMethods = false)
class ProductRoutes {

    private static final Allow WRITE = Allow.roles(AGENT, MANAGER, ADMINISTRATOR);

    @Bean
    RouteAccess productRouteAccess() {
        return routes -> routes
                .get("/equipment", SIGNED_IN).get("/equipment/{id}", SIGNED_IN).get("/equipment/{id}/life", SIGNED_IN)
                .get("/equipment/{id}/label", SIGNED_IN).post("/equipment/{id}/code", WRITE).get("/u/{code}", SIGNED_IN)
                .get("/equipment/labels", SIGNED_IN).get("/equipment/labels/roll", SIGNED_IN)
                .get("/equipment/new", WRITE).post("/equipment", WRITE)
                .get("/equipment/{id}/edit", WRITE).post("/equipment/{id}", WRITE)
                .get("/models", SIGNED_IN).get("/models/{id}", SIGNED_IN)
                .get("/models/new", WRITE).post("/models", WRITE)
                .get("/models/{id}/edit", WRITE).post("/models/{id}", WRITE)
                .post("/models/{id}/documents", WRITE).get("/models/{id}/documents/{document}/removal", WRITE)
                .post("/models/{id}/documents/{document}/removal", WRITE);
    }
}
