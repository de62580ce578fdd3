package aftersales.sla.web;

import aftersales.kernel.identity.Actor;
import aftersales.sla.SlaCheck;
import aftersales.sla.SlaChecks;
import aftersales.webkit.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The proof that clocks follow from their events and nothing else, for administrators. */
@Controller
class ClockCheckController {

    private final SlaChecks checks;

    ClockCheckController(SlaChecks checks) {
        this.checks = checks;
    }

    @GetMapping("/clock-checks")
    String list(Actor actor, Model page) {
        List<SlaCheck> latest = checks.latest(actor);
        page.addAttribute("checks", latest);
        page.addAttribute("goingOn", latest.stream().anyMatch(check -> !check.isFinished()));
        return "sla/checks";
    }

    @PostMapping("/clock-checks")
    String ask(Actor actor, HttpServletResponse response) {
        checks.ask(actor);
        Flash.say(response, "sla.checks.asked");
        return "redirect:/clock-checks";
    }
}
