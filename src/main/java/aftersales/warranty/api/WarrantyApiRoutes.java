package aftersales.warranty.api;

import static aftersales.access.Allow.SIGNED_IN;
import static aftersales.kernel.identity.Role.ADMINISTRATOR;
import static aftersales.kernel.identity.Role.AGENT;
import static aftersales.kernel.identity.Role.DISPATCHER;
import static aftersales.kernel.identity.Role.MANAGER;
import static aftersales.kernel.identity.Role.TECHNICIAN;

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
        Allow write = Allow.roles(AGENT, MANAGER, ADMINISTRATOR);
        Allow repair = Allow.roles(AGENT, MANAGER, ADMINISTRATOR, TECHNICIAN, DISPATCHER);
        return routes -> routes.get("/api/v1/equipment/{id}/warranty", SIGNED_IN).get("/api/v1/equipment/{id}/warranty-facts", SIGNED_IN)
                .put("/api/v1/equipment/{id}/warranty-facts", write).post("/api/v1/equipment/{id}/replacements", repair)
                .post("/api/v1/warranty/verdict", SIGNED_IN).post("/api/v1/warranty/verdicts", SIGNED_IN)
                .get("/api/v1/warranty-ends", keepers).post("/api/v1/warranty-ends/rebuild", Allow.roles(ADMINISTRATOR))
                .get("/api/v1/contracts/{id}/extensions", SIGNED_IN).get("/api/v1/contracts/{id}/extensions/{number}", SIGNED_IN)
                .post("/api/v1/contracts/{id}/extensions/offer", keepers).post("/api/v1/contracts/{id}/extensions", keepers)
                .post("/api/v1/contracts/{id}/extensions/{number}/withdrawal", keepers);
    }
}
