package aftersales.contract.web;

import static aftersales.kernel.identity.Role.ADMINISTRATOR;
import static aftersales.kernel.identity.Role.AGENT;
import static aftersales.kernel.identity.Role.MANAGER;
import static aftersales.kernel.identity.Role.TECHNICIAN;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody reads what he serves; who is there when a delivery comes writes. */
@Configuration(proxyBeanMethods = false)
class AcceptanceRoutes {

    private static final Allow WRITE = Allow.roles(AGENT, TECHNICIAN, MANAGER, ADMINISTRATOR);

    @Bean
    RouteAccess acceptanceAccess() {
        String one = "/contracts/{id}/acceptances/{acceptance}";
        String api = "/api/v1" + one;
        return routes -> routes.get("/contracts/{id}/acceptances", Allow.SIGNED_IN).get(one, Allow.SIGNED_IN).get(one + "/paper", Allow.SIGNED_IN)
                .get("/contracts/{id}/acceptances/new", WRITE).post("/contracts/{id}/acceptances", WRITE)
                .get(one + "/edit", WRITE).post(one, WRITE)
                .get(one + "/initial", WRITE).post(one + "/initial", WRITE).get(one + "/final", WRITE).post(one + "/final", WRITE)
                .post(one + "/files", WRITE)
                .get("/contracts/{id}/handover", Allow.SIGNED_IN).get("/contracts/{id}/handover/edit", WRITE)
                .get("/api/v1/contracts/{id}/handover", Allow.SIGNED_IN).put("/api/v1/contracts/{id}/handover", WRITE)
                .post("/contracts/{id}/handover", WRITE).post("/contracts/{id}/handover/receipts", WRITE)
                .get("/api/v1/contracts/{id}/acceptances", Allow.SIGNED_IN).get(api, Allow.SIGNED_IN)
                .post("/api/v1/contracts/{id}/acceptances", WRITE).post(api + "/initial", WRITE).post(api + "/final", WRITE);
    }
}
