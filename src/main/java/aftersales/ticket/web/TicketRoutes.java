package aftersales.ticket.web;

import static aftersales.access.Allow.SIGNED_IN;
import static aftersales.kernel.identity.Role.ADMINISTRATOR;
import static aftersales.kernel.identity.Role.AGENT;
import static aftersales.kernel.identity.Role.DISPATCHER;
import static aftersales.kernel.identity.Role.MANAGER;
import static aftersales.kernel.identity.Role.TECHNICIAN;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketFilter;
import aftersales.ticket.TicketQueries;
import aftersales.webkit.CallBox;
import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use the pages of tickets, where they stand in the menu, and where the box on top leads. */
@Configuration(proxyBeanMethods = false)
class TicketRoutes {

    private static final Allow DESK = Allow.roles(AGENT, DISPATCHER, MANAGER);
    private static final Allow BOOKS = Allow.roles(MANAGER, ADMINISTRATOR);
    private static final Allow WORK = Allow.roles(AGENT, DISPATCHER, MANAGER, TECHNICIAN);

    @Bean
    RouteAccess ticketRouteAccess() {
        return routes -> routes
                .get("/desk", DESK).get("/desk/queue", DESK)
                .get("/calls", DESK).get("/calls/suggestions", DESK)
                .get("/tickets", SIGNED_IN).get("/tickets/export.csv", SIGNED_IN).get("/tickets/{number}", SIGNED_IN)
                .get("/tickets/{number}/clocks/{kind}", SIGNED_IN)
                .get("/contracts/{id}/missed-promises", BOOKS).get("/contracts/{id}/missed-promises.csv", BOOKS)
                .get("/tickets/new", DESK).post("/tickets/new", DESK).post("/tickets", DESK)
                .get("/tickets/{number}/edit", DESK).post("/tickets/{number}", DESK)
                .get("/tickets/{number}/calls/new", DESK).post("/tickets/{number}/calls", DESK)
                .post("/tickets/{number}/approval", Allow.roles(MANAGER)).post("/tickets/{number}/refusal", Allow.roles(MANAGER))
                .get("/tickets/{number}/diagnosis", WORK).post("/tickets/{number}/diagnosis", WORK)
                .get("/tickets/{number}/overruling", Allow.roles(MANAGER)).post("/tickets/{number}/overruling", Allow.roles(MANAGER))
                .get("/tickets/{number}/{step}", WORK).post("/tickets/{number}/{step}", WORK);
    }

    @Bean
    MenuContributor ticketMenu(TicketQueries tickets) {
        return () -> List.of(
                MenuEntry.of("ticket.desk", "/desk", MenuGroup.WORK, 10, "headset").only(AGENT, DISPATCHER, MANAGER)
                        .warning(actor -> count(tickets, actor, TicketFilter.MISSED)),
                MenuEntry.of("ticket.list.title", "/tickets", MenuGroup.WORK, 20, "ticket")
                        .counting(actor -> count(tickets, actor, TicketFilter.OPEN)));
    }

    private static long count(TicketQueries tickets, Actor actor, TicketFilter filter) {
        return tickets.counts(actor, Set.of(filter)).get(filter);
    }

    @Bean
    CallBox callBox() {
        return new CallBox("/calls", "/calls/suggestions", "/tickets/new", EnumSet.of(AGENT, DISPATCHER, MANAGER),
                EnumSet.of(AGENT, DISPATCHER, MANAGER));
    }
}
