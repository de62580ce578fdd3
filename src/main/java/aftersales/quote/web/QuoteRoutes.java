package aftersales.quote.web;

import static aftersales.kernel.identity.Role.AGENT;
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

@Configuration(proxyBeanMethods = false)
class QuoteRoutes {

    @Bean
    RouteAccess quoteAccess() {
        Allow desk = Allow.roles(AGENT, DISPATCHER, MANAGER);
        return routes -> routes.get("/quotes", Allow.SIGNED_IN).get("/quotes/{id}", Allow.SIGNED_IN)
                .get("/quotes/{id}/pdf", Allow.SIGNED_IN)
                .get("/tickets/{number}/quotes/new", desk).post("/tickets/{number}/quotes", desk)
                .get("/quotes/{id}/edit", desk).post("/quotes/{id}", desk)
                .get("/quotes/{id}/sending", desk).post("/quotes/{id}/sending", desk)
                .post("/quotes/{id}/answer", desk).post("/quotes/{id}/withdrawal", desk)
                .get("/customer-quote/{secret}", Allow.PUBLIC).post("/customer-quote/{secret}", Allow.PUBLIC)
                .get("/customer-quote/{secret}/pdf", Allow.PUBLIC)
                .get("/api/v1/quotes", Allow.SIGNED_IN).get("/api/v1/quotes/{id}", Allow.SIGNED_IN)
                .get("/api/v1/tickets/{number}/quotes", Allow.SIGNED_IN).post("/api/v1/tickets/{number}/quotes", desk)
                .put("/api/v1/quotes/{id}", desk).post("/api/v1/quotes/{id}/sending", desk).post("/api/v1/quotes/{id}/answer", desk)
                .post("/api/v1/quotes/{id}/withdrawal", desk);
    }

    @Bean
    MenuContributor quoteMenu() {
        return () -> List.of(MenuEntry.of("quote.menu", "/quotes", MenuGroup.WORK, 60, "writing"));
    }
}
