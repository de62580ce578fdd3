package aftersales.dispatch.web;

import aftersales.dispatch.DispatchQueries;
import aftersales.dispatch.TechnicianRow;
import aftersales.dispatch.web.CrewLines.CrewLine;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationRow;
import aftersales.ticket.JobQueries;
import aftersales.ticket.TicketRow;
import aftersales.ticket.web.TicketLine;
import aftersales.ticket.web.TicketLines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dispatch board: what waits for somebody, and who has what. */
@Controller
class DispatchController {

    private static final int WAITING = 40;
    private static final int UNDER_WAY = 1000;

    private final JobQueries jobs;
    private final DispatchQueries dispatch;
    private final OrganizationQueries organizations;
    private final TicketLines lines;
    private final CrewLines crew;

    DispatchController(JobQueries jobs, DispatchQueries dispatch, OrganizationQueries organizations, TicketLines lines, CrewLines crew) {
        this.jobs = jobs;
        this.dispatch = dispatch;
        this.organizations = organizations;
        this.lines = lines;
        this.crew = crew;
    }

    /**
     * A ticket that waits.
     *
     * @param candidates who may be sent: account to name and what he is at
     */
    public record Waiting(TicketLine line, Map<AccountId, String> candidates) {
    }

    /** A technician with what he has in hand. */
    public record Crew(CrewLine line, List<TicketLine> jobs) {
    }

    @GetMapping("/dispatch")
    String show(Actor actor, @RequestParam(required = false) @Nullable OrganizationId organization, Model page) {
        List<CrewLine> technicians = crew.of(dispatch.crew(actor, organization));
        List<TicketRow> free = jobs.freeBelow(actor, organization, WAITING + 1);
        page.addAttribute("more", free.size() > WAITING);
        page.addAttribute("waiting", waiting(free.stream().limit(WAITING).toList(), technicians));
        page.addAttribute("crew", crew(jobs.underWay(actor, organization, UNDER_WAY), technicians));
        page.addAttribute("organization", organization);
        page.addAttribute("organizations", organizations.tree(actor).stream().filter(OrganizationRow::enabled).toList());
        page.addAttribute("here", organization == null ? "/dispatch" : "/dispatch?organization=" + organization);
        return "dispatch/board";
    }

    private List<Waiting> waiting(List<TicketRow> free, List<CrewLine> technicians) {
        Map<OrganizationId, Set<OrganizationId>> related = dispatch.lines(free.stream().map(TicketRow::organization).distinct().toList());
        return lines.of(free).stream().map(line -> {
            OrganizationId own = line.row().organization();
            Set<OrganizationId> near = related.getOrDefault(own, Set.of());
            Map<AccountId, String> candidates = new LinkedHashMap<>();
            technicians.stream().filter(one -> near.contains(one.row().organization()))
                    .sorted((one, other) -> DispatchController.compare(one.row(), other.row(), own))
                    .forEach(one -> candidates.put(one.row().id(), one.option()));
            return new Waiting(line, candidates);
        }).toList();
    }

    /** Own people first, the least busy first. */
    private static int compare(TechnicianRow one, TechnicianRow other, OrganizationId own) {
        int nearer = Boolean.compare(!one.organization().equals(own), !other.organization().equals(own));
        return nearer != 0 ? nearer : Long.compare(one.open(), other.open());
    }

    private List<Crew> crew(List<TicketRow> underWay, List<CrewLine> technicians) {
        Map<AccountId, List<TicketLine>> byTechnician = lines.of(underWay).stream()
                .collect(Collectors.groupingBy(line -> Objects.requireNonNull(line.row().assignee())));
        return technicians.stream().map(one -> new Crew(one, byTechnician.getOrDefault(one.row().id(), List.of()))).toList();
    }
}
