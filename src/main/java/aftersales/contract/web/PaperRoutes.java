package aftersales.contract.web;

import static aftersales.kernel.identity.Role.ADMINISTRATOR;
import static aftersales.kernel.identity.Role.MANAGER;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who reads a contract reads its papers, who keeps it files them. */
@Configuration(proxyBeanMethods = false)
class PaperRoutes {

    @Bean
    RouteAccess paperAccess() {
        Allow keepers = Allow.roles(MANAGER, ADMINISTRATOR);
        String all = "/contracts/{id}/papers";
        String removal = all + "/{paper}/removal";
        String file = "/contract-papers/{paper}/{position}";
        return routes -> routes.get(all, Allow.SIGNED_IN).get(file, Allow.SIGNED_IN).get(all + "/new", keepers).post(all, keepers)
                .get(removal, keepers).post(removal, keepers)
                .get("/api/v1" + all, Allow.SIGNED_IN).get("/api/v1" + all + "/{paper}", Allow.SIGNED_IN).get("/api/v1" + file, Allow.SIGNED_IN)
                .post("/api/v1" + all, keepers).post("/api/v1" + removal, keepers);
    }
}
