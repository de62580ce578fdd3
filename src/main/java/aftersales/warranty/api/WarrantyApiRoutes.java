package aftersales.warranty.api;

import static aftersales.access.Allow.SIGNED_IN;
import static aftersales.kernel.identity.Role.ADMINISTRATOR;
import static aftersales.kernel.identity.Role.MANAGER;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody may ask about what he reaches. */
@Configuration(proxyBeanMethods = false)
class WarrantyApiRoutes {

    @Bean
    RouteAccess warrantyApiRouteAccess() {
        Allow keepers = Allow.roles(MANAGER, ADMINISTRATOR);
        return routes -> routes.post("/api/v1/warranty/verdict", SIGNED_IN).post("/api/v1/warranty/verdicts", SIGNED_IN)
                .get("/api/v1/contracts/{id}/extensions", SIGNED_IN).get("/api/v1/contracts/{id}/extensions/{number}", SIGNED_IN)
                .post("/api/v1/contracts/{id}/extensions/offer", keepers).post("/api/v1/contracts/{id}/extensions", keepers)
                .post("/api/v1/contracts/{id}/extensions/{number}/withdrawal", keepers);
    }
}
