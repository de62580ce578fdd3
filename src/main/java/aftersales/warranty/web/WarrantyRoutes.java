package aftersales.warranty.web;

import static aftersales.kernel.identity.Role.ADMINISTRATOR;
import static aftersales.kernel.identity.Role.AGENT;
import static aftersales.kernel.identity.Role.DISPATCHER;
import static aftersales.kernel.identity.Role.MANAGER;
import static aftersales.kernel.identity.Role.TECHNICIAN;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk, managers and administrators keep the facts; who repairs notes what he replaced; who keeps contracts sells extensions. */
@Configuration(proxyBeanMethods = false)
class WarrantyRoutes {

    private static final Allow WRITE = Allow.roles(AGENT, MANAGER, ADMINISTRATOR);
    private static final Allow KEEP = Allow.roles(MANAGER, ADMINISTRATOR);
    private static final Allow REPAIR = Allow.roles(AGENT, MANAGER, ADMINISTRATOR, TECHNICIAN, DISPATCHER);

    @Bean
    RouteAccess warrantyRouteAccess() {
        return routes -> routes
                .get("/warranty-ends", KEEP).get("/warranty-ends/export.csv", KEEP)
                .get("/contracts/{id}/extensions/new", KEEP).post("/contracts/{id}/extensions", KEEP)
                .get("/contracts/{id}/extensions/{number}/withdrawal", KEEP).post("/contracts/{id}/extensions/{number}/withdrawal", KEEP)
                .get("/equipment/{id}/warranty/pdf", Allow.SIGNED_IN).get("/equipment/{id}/verdict", Allow.SIGNED_IN)
                .get("/equipment/{id}/warranty", WRITE).post("/equipment/{id}/warranty", WRITE)
                .get("/equipment/{id}/replacements/new", REPAIR).post("/equipment/{id}/replacements", REPAIR);
    }

    @Bean
    MenuContributor warrantyMenu() {
        return () -> List.of(MenuEntry.of("warranty.ends.title", "/warranty-ends", MenuGroup.PROMISES, 16, "history").only(MANAGER, ADMINISTRATOR));
    }
}
