package aftersales.ticket.web;

import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketDiagnosis;
import aftersales.ticket.TicketQueries;
import aftersales.warranty.Components;
import aftersales.warranty.KeptVerdict;
import aftersales.warranty.Wanted;
import aftersales.warranty.WarrantyVerdicts;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is found before the work is done, and the manager's word over the verdict. */
@Controller
class DiagnosisController {

    private final TicketQueries tickets;
    private final WarrantyVerdicts verdicts;
    private final TicketDiagnosis diagnosis;
    private final Components components;
    private final TicketWords words;

    DiagnosisController(TicketQueries tickets, WarrantyVerdicts verdicts, TicketDiagnosis diagnosis, Components components,
            TicketWords words) {
        this.tickets = tickets;
        this.verdicts = verdicts;
        this.diagnosis = diagnosis;
        this.components = components;
        this.words = words;
    }

    @GetMapping("/tickets/{number}/diagnosis")
    String diagnosis(Actor actor, @PathVariable String number, Model page) {
        page.addAttribute("form", DiagnosisForm.of(kept(actor, number)));
        return form(number, "ticket/diagnosis", page);
    }

    @PostMapping("/tickets/{number}/diagnosis")
    String diagnose(Actor actor, @PathVariable String number, @Valid @ModelAttribute("form") DiagnosisForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        kept(actor, number);
        return Submission.of(errors, response).orShow(() -> form(number, "ticket/diagnosis", page), () -> {
            diagnosis.diagnose(actor, number, form.getVersion(), form.toDiagnosis());
            Flash.say(response, "ticket.diagnosis.saved", number);
            return "redirect:/tickets/" + number;
        });
    }

    @GetMapping("/tickets/{number}/overruling")
    String overruling(Actor actor, @PathVariable String number, Model page) {
        page.addAttribute("form", DiagnosisForm.over(kept(actor, number)));
        return form(number, "ticket/overruling", page);
    }

    @PostMapping("/tickets/{number}/overruling")
    String overrule(Actor actor, @PathVariable String number, @Valid @ModelAttribute("form") DiagnosisForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        kept(actor, number);
        return Submission.of(errors, response).orShow(() -> form(number, "ticket/overruling", page), () -> {
            diagnosis.overrule(actor, number, form.getVersion(), form.toOverrule());
            Flash.say(response, "ticket.overruling.saved", number);
            return "redirect:/tickets/" + number;
        });
    }

    private KeptVerdict kept(Actor actor, String number) {
        return verdicts.of(tickets.get(actor, number).number()).orElseThrow(() -> new NotFound("verdict", number));
    }

    private String form(String number, String view, Model page) {
        page.addAttribute("number", number);
        page.addAttribute("components", components.names(LocaleContextHolder.getLocale()));
        page.addAttribute("causes", words.options(FaultCause.values(), "warranty.cause."));
        page.addAttribute("ways", words.options(Wanted.values(), "warranty.wanted."));
        page.addAttribute("liabilities", words.options(Liability.values(), "warranty.liability."));
        return view;
    }
}
