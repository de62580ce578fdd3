package aftersales.visit.api;

import static aftersales.kernel.identity.Role.AGENT;
import static aftersales.kernel.identity.Role.DISPATCHER;
import static aftersales.kernel.identity.Role.MANAGER;
import static aftersales.kernel.identity.Role.TECHNICIAN;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may take a visit's steps by the REST interface; whether the job is his, the service asks. */
@Configuration(proxyBeanMethods = false)
class VisitApiRoutes {

    private static final Allow VISITORS = Allow.roles(TECHNICIAN, DISPATCHER, MANAGER);
    private static final Allow SOLVERS = Allow.roles(TECHNICIAN, DISPATCHER, MANAGER, AGENT);

    @Bean
    RouteAccess visitApiRouteAccess() {
        return routes -> routes
                .post("/api/v1/tickets/{number}/acceptance", VISITORS).post("/api/v1/tickets/{number}/departure", VISITORS)
                .post("/api/v1/tickets/{number}/arrival", VISITORS).post("/api/v1/tickets/{number}/completion", SOLVERS)
                .post("/api/v1/tickets/{number}/signature", VISITORS);
    }
}
