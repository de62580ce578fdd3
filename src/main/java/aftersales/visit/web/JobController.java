package aftersales.visit.web;

import aftersales.dispatch.DispatchService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.ticket.JobQueries;
import aftersales.ticket.TicketRow;
import aftersales.ticket.TicketState;
import aftersales.ticket.web.TicketLines;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The technician's own jobs, the ones he may take, and one of them. */
@Controller
class JobController {

    private static final int FREE = 50;

    private final JobQueries jobs;
    private final DispatchService dispatch;
    private final TicketLines lines;
    private final JobPage job;
    private final Tap tap;

    JobController(JobQueries jobs, DispatchService dispatch, TicketLines lines, JobPage job, Tap tap) {
        this.jobs = jobs;
        this.dispatch = dispatch;
        this.lines = lines;
        this.job = job;
        this.tap = tap;
    }

    @GetMapping("/jobs")
    String list(Actor actor, Model page) {
        List<TicketRow> own = jobs.own(actor);
        OrganizationId organization = actor.organization();
        page.addAttribute("unsigned", lines.of(own.stream().filter(row -> row.state() == TicketState.DONE).toList()));
        page.addAttribute("jobs", lines.of(own.stream().filter(row -> row.state() != TicketState.DONE).toList()));
        page.addAttribute("free", organization == null ? List.of() : lines.of(jobs.free(actor, organization, FREE)));
        return "visit/jobs";
    }

    @GetMapping("/jobs/{number}")
    String show(Actor actor, @PathVariable String number, Model page) {
        return job.show(actor, number, page);
    }

    @PostMapping("/jobs/{number}/taking")
    String take(Actor actor, @PathVariable String number, Model page, HttpServletResponse response) {
        return tap.once(actor, number, JobScreen.TAKING, page, response, () -> dispatch.take(actor, number));
    }
}
