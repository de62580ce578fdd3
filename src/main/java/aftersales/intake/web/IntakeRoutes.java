package aftersales.intake.web;

import static aftersales.kernel.identity.Role.ADMINISTRATOR;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may import, and where that stands in the menu. */
@Configuration(proxyBeanMethods = false)
class IntakeRoutes {

    private static final Allow ADMINISTRATORS = Allow.roles(ADMINISTRATOR);

    @Bean
    RouteAccess intakeRouteAccess() {
        return routes -> routes
                .get("/imports", ADMINISTRATORS).get("/imports/new", ADMINISTRATORS).post("/imports", ADMINISTRATORS)
                .get("/imports/{id}", ADMINISTRATORS).get("/imports/{id}/progress", ADMINISTRATORS)
                .get("/imports/{id}/findings.csv", ADMINISTRATORS)
                .get("/imports/{id}/mapping", ADMINISTRATORS).post("/imports/{id}/mapping", ADMINISTRATORS)
                .post("/imports/{id}/run", ADMINISTRATORS).post("/imports/{id}/cancellation", ADMINISTRATORS);
    }

    @Bean
    MenuContributor intakeMenu() {
        return () -> List.of(MenuEntry.of("intake.menu", "/imports", MenuGroup.MANAGEMENT, 60, "database-import").only(ADMINISTRATOR));
    }
}
