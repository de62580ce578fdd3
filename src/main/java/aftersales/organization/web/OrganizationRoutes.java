package aftersales.organization.web;

import static aftersales.access.Allow.SIGNED_IN;
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

/** Who may use the pages and the REST interface of organisations and calendars, and where they stand in the menu. */
@Configuration(proxyBeanMethods = false)
class OrganizationRoutes {

    @Bean
    RouteAccess organizationAccess() {
        Allow administrators = Allow.roles(ADMINISTRATOR);
        Allow keepers = Allow.roles(ADMINISTRATOR, MANAGER);
        return routes -> routes
                .get("/organizations", SIGNED_IN).get("/organizations/{id}", SIGNED_IN)
                .get("/organizations/new", administrators).post("/organizations", administrators)
                .get("/organizations/{id}/edit", administrators).post("/organizations/{id}", administrators)
                .get("/calendars", SIGNED_IN).get("/calendars/{id}", SIGNED_IN)
                .get("/calendars/new", keepers).post("/calendars", keepers)
                .get("/calendars/{id}/edit", keepers).post("/calendars/{id}", keepers)
                .get("/calendars/{id}/versions/{number}", SIGNED_IN)
                .get("/calendars/{id}/years/edit", keepers).post("/calendars/{id}/years", keepers).post("/calendars/{id}/years/{year}", keepers)
                .get("/api/v1/organizations", SIGNED_IN).get("/api/v1/organizations/{id}", SIGNED_IN)
                .post("/api/v1/organizations", administrators).put("/api/v1/organizations/{id}", administrators)
                .get("/api/v1/calendars", SIGNED_IN).get("/api/v1/calendars/{id}", SIGNED_IN)
                .post("/api/v1/calendars", keepers).put("/api/v1/calendars/{id}", keepers)
                .get("/api/v1/calendars/{id}/years/{year}", SIGNED_IN).post("/api/v1/calendars/{id}/years/{year}", keepers);
    }

    @Bean
    MenuContributor organizationMenu() {
        return () -> List.of(
                MenuEntry.of("organization.menu", "/organizations", MenuGroup.RESOURCES, 40, "sitemap"),
                MenuEntry.of("organization.menu.calendars", "/calendars", MenuGroup.MANAGEMENT, 60, "calendar-time").only(ADMINISTRATOR, MANAGER));
    }
}
