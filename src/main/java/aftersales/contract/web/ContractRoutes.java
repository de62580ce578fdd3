package aftersales.contract.web;

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

/** Who may use the pages and the REST interface of contracts, and where the menu leads. */
@Configuration(proxyBeanMethods = false)
class ContractRoutes {

    @Bean
    RouteAccess contractAccess() {
        Allow keepers = Allow.roles(MANAGER, ADMINISTRATOR);
        return routes -> routes.get("/contracts", Allow.SIGNED_IN).get("/contracts/{id}", Allow.SIGNED_IN)
                .get("/contracts/new", keepers).post("/contracts", keepers)
                .get("/contracts/{id}/edit", keepers).post("/contracts/{id}", keepers)
                .get("/contract-renewals", keepers).get("/api/v1/contract-renewals", keepers)
                .get("/contracts/{id}/renewal", keepers).post("/contracts/{id}/renewal", keepers)
                .post("/api/v1/contracts/{id}/renewal", keepers)
                .get("/contracts/{id}/owed", keepers).post("/contracts/{id}/owed", keepers)
                .get("/contract-templates/{code}/edit", keepers).post("/contract-templates/{code}/edit", keepers)
                .get("/contract-templates", Allow.SIGNED_IN).get("/contract-templates/{code}", Allow.SIGNED_IN)
                .post("/contract-templates", keepers)
                .get("/api/v1/contracts", Allow.SIGNED_IN).get("/api/v1/contracts/{id}", Allow.SIGNED_IN)
                .get("/api/v1/contracts/{id}/versions", Allow.SIGNED_IN)
                .get("/api/v1/contract-templates", Allow.SIGNED_IN).get("/api/v1/contract-templates/{code}", Allow.SIGNED_IN)
                .post("/api/v1/contract-templates", keepers).put("/api/v1/contract-templates/{code}", keepers)
                .post("/api/v1/contracts", keepers).put("/api/v1/contracts/{id}", keepers);
    }

    @Bean
    MenuContributor contractMenu() {
        return () -> List.of(MenuEntry.of("contract.menu", "/contracts", MenuGroup.PROMISES, 10, "file-certificate"),
                MenuEntry.of("contract.renewals.title", "/contract-renewals", MenuGroup.PROMISES, 15, "calendar-event").only(MANAGER, ADMINISTRATOR));
    }
}
