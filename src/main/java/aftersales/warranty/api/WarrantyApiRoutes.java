package aftersales.warranty.api;

import static aftersales.access.Allow.SIGNED_IN;

import aftersales.access.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody may ask about what he reaches. */
@Configuration(proxyBeanMethods = false)
class WarrantyApiRoutes {

    @Bean
    RouteAccess warrantyApiRouteAccess() {
        return routes -> routes.post("/api/v1/warranty/verdict", SIGNED_IN).post("/api/v1/warranty/verdicts", SIGNED_IN);
    }
}
