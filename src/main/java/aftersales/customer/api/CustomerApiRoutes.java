package aftersales.customer.api;

import static aftersales.access.Allow.SIGNED_IN;
import static aftersales.kernel.identity.Role.ADMINISTRATOR;
import static aftersales.kernel.identity.Role.AGENT;
import static aftersales.kernel.identity.Role.MANAGER;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** As on the pages: everybody reads what is in reach; the desk, managers and administrators write. */
@Configuration(proxyBeanMethods = false)
class CustomerApiRoutes {

    private static final Allow WRITE = Allow.roles(AGENT, MANAGER, ADMINISTRATOR);

    @Bean
    RouteAccess customerApiRouteAccess() {
        return routes -> routes
                .get("/api/v1/customers", SIGNED_IN).get("/api/v1/customers/{id}", SIGNED_IN)
                .post("/api/v1/customers", WRITE).put("/api/v1/customers/{id}", WRITE)
                .get("/api/v1/sites", SIGNED_IN).get("/api/v1/sites/{id}", SIGNED_IN)
                .post("/api/v1/customers/{customer}/sites", WRITE).put("/api/v1/sites/{id}", WRITE)
                .get("/api/v1/contacts", SIGNED_IN).get("/api/v1/contacts/{id}", SIGNED_IN)
                .post("/api/v1/customers/{customer}/contacts", WRITE).put("/api/v1/contacts/{id}", WRITE);
    }
}
