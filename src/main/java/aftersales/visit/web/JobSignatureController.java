package aftersales.visit.web;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketDetours;
import aftersales.ticket.web.TicketWords;
import aftersales.visit.VisitService;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The customer signs, or the technician says why not. */
@Controller
class JobSignatureController {

    private final VisitService visits;
    private final TicketDetours detours;
    private final JobPage job;
    private final Tap tap;
    private final TicketWords words;

    JobSignatureController(VisitService visits, TicketDetours detours, JobPage job, Tap tap, TicketWords words) {
        this.visits = visits;
        this.detours = detours;
        this.job = job;
        this.tap = tap;
        this.words = words;
    }

    @PostMapping("/jobs/{number}/signature")
    String sign(Actor actor, @PathVariable String number, @Valid @ModelAttribute("form") SignatureForm form, BindingResult errors,
            Model page, HttpServletResponse response) {
        if (tap.isPast(actor, number, JobScreen.SIGNATURE)) {
            return "redirect:/jobs/" + number;
        }
        return Submission.of(errors, response).orShow(() -> job.show(actor, number, page), () -> {
            visits.sign(actor, number, form.toCommand(), TakeStep.NOW);
            return "redirect:/jobs/" + number;
        });
    }

    @GetMapping("/jobs/{number}/signature-waiver")
    String form(Actor actor, @PathVariable String number, @ModelAttribute("form") WaiverForm form, BindingResult unread, Model page) {
        return show(actor, number, page);
    }

    @PostMapping("/jobs/{number}/signature-waiver")
    String waive(Actor actor, @PathVariable String number, @Valid @ModelAttribute("form") WaiverForm form, BindingResult errors,
            Model page, HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> show(actor, number, page), () -> {
            detours.waiveSignature(actor, number, new TakeStep(null, reason(form), null));
            return "redirect:/jobs/" + number;
        });
    }

    private String show(Actor actor, String number, Model page) {
        job.fill(actor, number, page);
        Map<String, String> whys = new LinkedHashMap<>();
        for (WaiverForm.Why why : WaiverForm.Why.values()) {
            whys.put(why.name(), words.say("visit.waiver.why." + why));
        }
        page.addAttribute("whys", whys);
        return "visit/waiver";
    }

    /** As the story will tell it, in the words of whoever writes it. */
    private String reason(WaiverForm form) {
        String note = form.getNote() == null || form.getNote().isBlank() ? null : form.getNote().strip();
        if (form.getWhy() == WaiverForm.Why.OTHER) {
            return required(note);
        }
        String why = words.say("visit.waiver.why." + form.getWhy());
        return note == null ? why : why + " · " + note;
    }

    private static String required(@Nullable String note) {
        if (note == null) {
            throw Refusal.of("note", "ticket.reason.missing");
        }
        return note;
    }
}
