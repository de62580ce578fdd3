package aftersales.visit.web;

import static aftersales.kernel.identity.Role.TECHNICIAN;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import aftersales.ticket.JobQueries;
import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use the technician's pages, and where the menu says so. */
@Configuration(proxyBeanMethods = false)
class VisitRoutes {

    private static final Allow TECHNICIANS = Allow.roles(TECHNICIAN);

    @Bean
    RouteAccess visitRouteAccess() {
        return routes -> routes
                .get("/jobs", TECHNICIANS).get("/jobs/{number}", TECHNICIANS).post("/jobs/{number}/taking", TECHNICIANS)
                .post("/jobs/{number}/acceptance", TECHNICIANS).post("/jobs/{number}/departure", TECHNICIANS)
                .post("/jobs/{number}/arrival", TECHNICIANS).post("/jobs/{number}/resumption", TECHNICIANS)
                .post("/jobs/{number}/completion", TECHNICIANS)
                .get("/jobs/{number}/remote-completion", TECHNICIANS).post("/jobs/{number}/remote-completion", TECHNICIANS)
                .post("/jobs/{number}/signature", TECHNICIANS)
                .get("/jobs/{number}/signature-waiver", TECHNICIANS).post("/jobs/{number}/signature-waiver", TECHNICIANS)
                .get("/jobs/{number}/obstacle", TECHNICIANS).post("/jobs/{number}/obstacle", TECHNICIANS)
                .get("/tickets/{number}/report", Allow.SIGNED_IN);
    }

    /** Before the list of tickets: here a technician's day begins. */
    @Bean
    MenuContributor visitMenu(JobQueries jobs) {
        return () -> List.of(MenuEntry.of("visit.menu", "/jobs", MenuGroup.WORK, 15, "map-pin").only(TECHNICIAN)
                .counting(actor -> jobs.own(actor).size()));
    }
}
