package aftersales.dispatch.web;

import static aftersales.kernel.identity.Role.DISPATCHER;
import static aftersales.kernel.identity.Role.MANAGER;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may dispatch, and where the menu says so. */
@Configuration(proxyBeanMethods = false)
class DispatchRoutes {

    private static final Allow DISPATCHERS = Allow.roles(DISPATCHER, MANAGER);

    @Bean
    RouteAccess dispatchRouteAccess() {
        return routes -> routes
                .get("/dispatch", DISPATCHERS)
                .get("/tickets/{number}/assignment", DISPATCHERS).post("/tickets/{number}/assignment", DISPATCHERS)
                .get("/tickets/{number}/organization", DISPATCHERS).post("/tickets/{number}/organization", DISPATCHERS)
                .get("/api/v1/tickets/{number}/technicians", DISPATCHERS)
                .post("/api/v1/tickets/{number}/assignment", DISPATCHERS);
    }

    @Bean
    MenuContributor dispatchMenu() {
        return () -> List.of(MenuEntry.of("dispatch.menu", "/dispatch", MenuGroup.WORK, 30, "route").only(DISPATCHER, MANAGER));
    }
}
