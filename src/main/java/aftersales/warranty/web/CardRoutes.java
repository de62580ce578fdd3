package aftersales.warranty.web;

import static aftersales.kernel.identity.Role.ADMINISTRATOR;
import static aftersales.kernel.identity.Role.AGENT;
import static aftersales.kernel.identity.Role.MANAGER;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who keeps the facts of units notes their cards. */
@Configuration(proxyBeanMethods = false)
class CardRoutes {

    @Bean
    RouteAccess cardAccess() {
        Allow write = Allow.roles(AGENT, MANAGER, ADMINISTRATOR);
        return routes -> routes.get("/warranty-cards", write).get("/api/v1/warranty-cards", write).get("/warranty-cards/{id}", write).post("/warranty-cards/{id}", write);
    }

    @Bean
    MenuContributor cardMenu() {
        return () -> List.of(MenuEntry.of("warranty.card.title", "/warranty-cards", MenuGroup.PROMISES, 50, "shield-check").only(AGENT, MANAGER, ADMINISTRATOR));
    }
}
