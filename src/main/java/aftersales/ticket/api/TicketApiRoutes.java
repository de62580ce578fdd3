package aftersales.ticket.api;

import static aftersales.access.Allow.SIGNED_IN;
import static aftersales.kernel.identity.Role.ADMINISTRATOR;
import static aftersales.kernel.identity.Role.AGENT;
import static aftersales.kernel.identity.Role.DISPATCHER;
import static aftersales.kernel.identity.Role.MANAGER;
import static aftersales.kernel.identity.Role.TECHNICIAN;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use the REST interface of tickets. */
@Configuration(proxyBeanMethods = false)
class TicketApiRoutes {

    private static final Allow DESK = Allow.roles(AGENT, DISPATCHER, MANAGER);
    private static final Allow WORK = Allow.roles(AGENT, DISPATCHER, MANAGER, TECHNICIAN);

    @Bean
    RouteAccess ticketApiRouteAccess() {
        return routes -> routes
                .get("/api/v1/tickets", SIGNED_IN).get("/api/v1/tickets/{number}", SIGNED_IN)
                .get("/api/v1/tickets/{number}/events", SIGNED_IN).get("/api/v1/tickets/{number}/clocks", SIGNED_IN)
                .post("/api/v1/tickets", DESK).put("/api/v1/tickets/{number}", DESK)
                .post("/api/v1/tickets/{number}/answer", WORK).post("/api/v1/tickets/{number}/visit-request", DESK)
                .post("/api/v1/tickets/{number}/confirmation", DESK).post("/api/v1/tickets/{number}/closure", DESK)
                .post("/api/v1/tickets/{number}/cancellation", DESK).post("/api/v1/tickets/{number}/reopening", DESK)
                .post("/api/v1/tickets/{number}/pause", WORK).post("/api/v1/tickets/{number}/resumption", WORK)
                .post("/api/v1/tickets/{number}/proposal", WORK).post("/api/v1/tickets/{number}/replacement", WORK)
                .post("/api/v1/tickets/{number}/complaint-answer", DESK)
                .post("/api/v1/tickets/{number}/approval", Allow.roles(MANAGER)).post("/api/v1/tickets/{number}/refusal", Allow.roles(MANAGER))
                .get("/api/v1/tickets/{number}/warranty", SIGNED_IN).put("/api/v1/tickets/{number}/diagnosis", WORK)
                .post("/api/v1/tickets/{number}/overruling", Allow.roles(MANAGER))
                .get("/api/v1/contracts/{id}/missed-promises", Allow.roles(MANAGER, ADMINISTRATOR))
                .post("/api/v1/tickets/{number}/notes", WORK);
    }
}
