package aftersales.sla.web;

import static aftersales.kernel.identity.Role.ADMINISTRATOR;
import static aftersales.kernel.identity.Role.MANAGER;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SlaRoutes {

    @Bean
    RouteAccess slaAccess() {
        Allow keepers = Allow.roles(MANAGER, ADMINISTRATOR);
        return routes -> routes.get("/policies", Allow.SIGNED_IN)
                .get("/policies/{code}", Allow.SIGNED_IN)
                .get("/policies/new", keepers)
                .post("/policies", keepers)
                .get("/policies/{code}/edit", keepers)
                .post("/policies/{code}", keepers)
                .get("/clock-checks", Allow.roles(ADMINISTRATOR))
                .post("/clock-checks", Allow.roles(ADMINISTRATOR))
                .get("/what-if", Allow.SIGNED_IN)
                .get("/api/v1/policies", Allow.SIGNED_IN)
                .get("/api/v1/policies/{code}", Allow.SIGNED_IN)
                .post("/api/v1/policies", keepers)
                .put("/api/v1/policies/{code}", keepers)
                .post("/api/v1/sla/preview", Allow.SIGNED_IN);
    }

    @Bean
    MenuContributor slaMenu() {
        return () -> List.of(MenuEntry.of("sla.menu", "/policies", MenuGroup.PROMISES, 20, "clock"),
                MenuEntry.of("sla.checks.menu", "/clock-checks", MenuGroup.MANAGEMENT, 90, "shield-check").only(ADMINISTRATOR),
                MenuEntry.of("sla.whatif", "/what-if", MenuGroup.PROMISES, 30, "calendar-time"));
    }
}
