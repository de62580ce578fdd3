package aftersales.intake.api;

import static aftersales.kernel.identity.Role.ADMINISTRATOR;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use the REST interface of imports. */
@Configuration(proxyBeanMethods = false)
class IntakeApiRoutes {

    private static final Allow ADMINISTRATORS = Allow.roles(ADMINISTRATOR);

    @Bean
    RouteAccess intakeApiRouteAccess() {
        return routes -> routes.post("/api/v1/imports", ADMINISTRATORS).get("/api/v1/imports/{id}", ADMINISTRATORS)
                .post("/api/v1/imports/{id}/run", ADMINISTRATORS).post("/api/v1/imports/{id}/cancellation", ADMINISTRATORS);
    }
}
