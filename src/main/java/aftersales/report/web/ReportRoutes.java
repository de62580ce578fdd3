package aftersales.report.web;

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

/** Who may see the figures, and where they stand in the menu. */
@Configuration(proxyBeanMethods = false)
class ReportRoutes {

    private static final Allow LEADS = Allow.roles(MANAGER, DISPATCHER);

    @Bean
    RouteAccess reportRouteAccess() {
        return routes -> routes.get("/dashboard", LEADS).get("/dashboard/wall", LEADS);
    }

    @Bean
    MenuContributor reportMenu() {
        return () -> List.of(MenuEntry.of("report.dashboard", "/dashboard", MenuGroup.MANAGEMENT, 10, "layout-dashboard").only(MANAGER, DISPATCHER));
    }
}
