package aftersales.ticket.web;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.PauseApprovals;
import aftersales.webkit.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A manager's word on a pause that waits for it. */
@Controller
class PauseDecisionController {

    private final PauseApprovals approvals;

    PauseDecisionController(PauseApprovals approvals) {
        this.approvals = approvals;
    }

    @PostMapping("/tickets/{number}/approval")
    String approve(Actor actor, @PathVariable String number, @RequestParam(required = false) @Nullable Long request,
            @RequestParam(required = false) @Nullable String note, HttpServletResponse response) {
        return decide(number, response, "ticket.done.APPROVAL", () -> approvals.approve(actor, number, request, note));
    }

    @PostMapping("/tickets/{number}/refusal")
    String refuse(Actor actor, @PathVariable String number, @RequestParam(required = false) @Nullable Long request,
            @RequestParam(required = false) @Nullable String note, HttpServletResponse response) {
        return decide(number, response, "ticket.done.REFUSAL", () -> approvals.refuse(actor, number, request, note));
    }

    /** Back to the ticket, whose page says how it stands now. */
    private static String decide(String number, HttpServletResponse response, String done, Runnable decision) {
        try {
            decision.run();
            Flash.say(response, done, number);
        } catch (Refusal refusal) {
            Flash.say(response, refusal.code(), refusal.arguments());
        }
        return "redirect:/tickets/" + number;
    }
}
