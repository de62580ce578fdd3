package aftersales.sanbao.web;

import static aftersales.kernel.identity.Role.ADMINISTRATOR;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SanbaoRoutes {

    @Bean
    RouteAccess sanbaoAccess() {
        return routes -> routes.get("/sanbao", Allow.SIGNED_IN)
                .get("/sanbao/{productClass}/facts/{fact}/edit", Allow.roles(ADMINISTRATOR))
                .post("/sanbao/{productClass}/facts/{fact}", Allow.roles(ADMINISTRATOR))
                .get("/api/v1/sanbao", Allow.SIGNED_IN)
                .get("/api/v1/equipment/{id}/sanbao", Allow.SIGNED_IN);
    }

    @Bean
    MenuContributor sanbaoMenu() {
        return () -> List.of(MenuEntry.of("sanbao.menu", "/sanbao", MenuGroup.PROMISES, 60, "repeat"));
    }
}
