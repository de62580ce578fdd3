package aftersales.visit.web;

import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketDetours;
import aftersales.ticket.TicketHolds;
import aftersales.ticket.web.TicketWords;
import aftersales.visit.web.ObstacleForm.Obstacle;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The way out of a job: something must be waited for, or somebody else must do it. */
@Controller
class JobObstacleController {

    private final TicketHolds holds;
    private final TicketDetours detours;
    private final JobPage job;
    private final TicketWords words;

    JobObstacleController(TicketHolds holds, TicketDetours detours, JobPage job, TicketWords words) {
        this.holds = holds;
        this.detours = detours;
        this.job = job;
        this.words = words;
    }

    @GetMapping("/jobs/{number}/obstacle")
    String form(Actor actor, @PathVariable String number, @ModelAttribute("form") ObstacleForm form, BindingResult unread, Model page) {
        return show(actor, number, page);
    }

    @PostMapping("/jobs/{number}/obstacle")
    String stop(Actor actor, @PathVariable String number, @Valid @ModelAttribute("form") ObstacleForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> show(actor, number, page), () -> {
            if (form.isGivingBack()) {
                detours.giveBack(actor, number, form.toReturn());
                Flash.say(response, "visit.obstacle.given.back", number);
                return "redirect:/jobs";
            }
            holds.pause(actor, number, form.toPause());
            return "redirect:/jobs/" + number;
        });
    }

    /** What stands still already can only be handed back. */
    private String show(Actor actor, String number, Model page) {
        TicketDetail ticket = job.fill(actor, number, page);
        Map<String, String> obstacles = new LinkedHashMap<>();
        for (Obstacle obstacle : Obstacle.values()) {
            if (obstacle == Obstacle.GIVE_BACK || !ticket.isPaused()) {
                obstacles.put(obstacle.name(), words.say("visit.obstacle." + obstacle));
            }
        }
        page.addAttribute("obstacles", obstacles);
        return "visit/obstacle";
    }
}
