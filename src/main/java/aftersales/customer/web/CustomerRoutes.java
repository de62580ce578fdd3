package aftersales.customer.web;

import static aftersales.access.Allow.SIGNED_IN;
import static aftersales.kernel.identity.Role.ADMINISTRATOR;
import static aftersales.kernel.identity.Role.AGENT;
import static aftersales.kernel.identity.Role.MANAGER;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody reads customers in reach; the desk, managers and administrators write. */
@Configuration(proxyBeanMethods = false)
class CustomerRoutes {

    private static final Allow WRITE = Allow.roles(AGENT, MANAGER, ADMINISTRATOR);

    @Bean
    RouteAccess customerRouteAccess() {
        return routes -> routes
                .get("/customers", SIGNED_IN).get("/customers/{id}", SIGNED_IN)
                .get("/customers/new", WRITE).post("/customers", WRITE)
                .get("/customers/{id}/edit", WRITE).post("/customers/{id}", WRITE)
                .get("/customers/{id}/sites/new", WRITE).post("/customers/{id}/sites", WRITE)
                .get("/sites/{id}/edit", WRITE).post("/sites/{id}", WRITE)
                .get("/customers/{id}/contacts/new", WRITE).post("/customers/{id}/contacts", WRITE)
                .get("/contacts/{id}/edit", WRITE).post("/contacts/{id}", WRITE)
                .get("/regions", WRITE);
    }
}
