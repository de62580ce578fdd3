package aftersales.contract.web;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody who reads a contract may be told something by its customer; who assigns and withdraws, the service says. */
@Configuration(proxyBeanMethods = false)
class InstructionRoutes {

    @Bean
    RouteAccess instructionAccess() {
        String step = "/instructions/{id}/{step}";
        String of = "/contracts/{id}/instructions";
        return routes -> routes.get("/instructions", Allow.SIGNED_IN).get("/instructions/{id}", Allow.SIGNED_IN)
                .get(of + "/new", Allow.SIGNED_IN).post(of, Allow.SIGNED_IN)
                .get(step, Allow.SIGNED_IN).post(step, Allow.SIGNED_IN).post("/instructions/{id}/files", Allow.SIGNED_IN)
                .get("/instructions/{id}/files/{file}", Allow.SIGNED_IN).get("/api/v1/instructions/{id}/files/{file}", Allow.SIGNED_IN)
                .get("/api/v1/instructions", Allow.SIGNED_IN).get("/api/v1/instructions/{id}", Allow.SIGNED_IN)
                .post("/api/v1" + of, Allow.SIGNED_IN).post("/api/v1" + step, Allow.SIGNED_IN);
    }

    @Bean
    MenuContributor instructionMenu() {
        return () -> List.of(MenuEntry.of("contract.instruction.title", "/instructions", MenuGroup.PROMISES, 12, "message-2"));
    }
}
