package aftersales.contract.web;

import aftersales.contract.ContractService;
import aftersales.contract.template.TemplateQueries;
import aftersales.contract.template.TemplateRow;
import aftersales.contract.template.TemplateService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.sla.PolicyWords;
import aftersales.webkit.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Contracts to be, to look at, to copy and to draw up. */
@Controller
class TemplateController {

    private final TemplateQueries templates;
    private final TemplateService service;
    private final ContractService contracts;
    private final OrganizationQueries organizations;
    private final OwedWords owed;
    private final PolicyWords words;
    private final Clock clock;

    TemplateController(TemplateQueries templates, TemplateService service, ContractService contracts, OrganizationQueries organizations,
            OwedWords owed, PolicyWords words, Clock clock) {
        this.templates = templates;
        this.service = service;
        this.contracts = contracts;
        this.organizations = organizations;
        this.owed = owed;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/contract-templates")
    String list(Actor actor, Model model) {
        model.addAttribute("templates", templates.all(actor));
        model.addAttribute("keeper", contracts.isKeeper(actor));
        return "contract/templates";
    }

    @GetMapping("/contract-templates/{code}")
    String show(Actor actor, @PathVariable String code, Model model) {
        TemplateRow row = templates.get(actor, code);
        model.addAttribute("row", row);
        model.addAttribute("pictures", TermPicture.of(row.template().document().terms(), Map.of(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        model.addAttribute("keeper", contracts.isKeeper(actor));
        model.addAttribute("mayChange", service.mayChange(actor, row));
        model.addAttribute("owed", owed);
        model.addAttribute("components", owed.components());
        model.addAttribute("say", words);
        return "contract/template";
    }

    /** For the copier's own organisation. */
    @PostMapping("/contract-templates")
    String copy(Actor actor, @RequestParam String from, HttpServletResponse response) {
        OrganizationId owner = actor.organization() != null ? actor.organization() : organizations.tree(actor).get(0).id();
        String made = service.copy(actor, from, owner);
        Flash.say(response, "contract.templates.copied");
        return "redirect:/contract-templates/" + made;
    }
}
