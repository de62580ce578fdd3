package aftersales.contract.web;

import aftersales.contract.ContractService;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.template.ContractTemplate;
import aftersales.contract.template.TemplateQueries;
import aftersales.contract.template.TemplateService;
import aftersales.customer.CustomerQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Draws up a contract: first its customer is found, then the rest is written. */
@Controller
class ContractDrawController {

    private final ContractService contracts;
    private final CustomerQueries customers;
    private final ContractFormPage page;
    private final TemplateQueries templates;
    private final TemplateService drawing;
    private final Clock clock;

    ContractDrawController(ContractService contracts, CustomerQueries customers, ContractFormPage page,
            TemplateQueries templates, TemplateService drawing, Clock clock) {
        this.contracts = contracts;
        this.customers = customers;
        this.page = page;
        this.templates = templates;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/contracts/new")
    String blank(Actor actor, @RequestParam(required = false) @Nullable CustomerId customer, @RequestParam(defaultValue = "") String template,
            @RequestParam MultiValueMap<String, String> parameters, Locale language, Model model) {
        if (customer == null) {
            String chosen = template.isEmpty() ? null : templates.get(actor, template).template().code();
            model.addAttribute("template", chosen);
            model.addAttribute("page", customers.page(actor, CustomerQueries.LISTING.request(parameters).carrying("template", chosen)));
            return "contract/customer";
        }
        ContractForm form = template.isEmpty() ? new ContractForm().grow(2) : prefilled(templates.get(actor, template).template(), language);
        form.setCustomer(customer);
        form.setOrganization(actor.organization());
        model.addAttribute("form", form);
        return page.blank(actor, form, language, model);
    }

    @PostMapping(path = "/contracts", params = "more")
    String more(Actor actor, @ModelAttribute("form") ContractForm form, BindingResult errors, Locale language, Model model) {
        form.grow(ContractForm.MORE);
        return page.blank(actor, form, language, model);
    }

    @PostMapping(path = "/contracts", params = "!more")
    String draw(Actor actor, @Valid @ModelAttribute("form") ContractForm form, BindingResult errors, Locale language, Model model,
            HttpServletResponse response) {
        form.requirePolicy(errors);
        return Submission.of(errors, response).orShow(() -> page.blank(actor, form, language, model), () -> {
            ContractId id = draw(actor, form);
            Flash.say(response, "contract.drawn", form.getNumber());
            return "redirect:/contracts/" + id;
        });
    }

    /** Number, customer, days and cover are left to say. */
    private ContractForm prefilled(ContractTemplate template, Locale language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LocaleContextHolder.getTimeZone().toZoneId());
        ContractForm form = new ContractForm();
        form.setTemplate(template.code());
        form.setTitle(template.name(language));
        form.setValidFrom(today);
        form.setValidTo(template.validity() == null ? null : template.validity().lastDay(today).minusDays(1));
        template.promises().forEach(promise -> form.getPromises().add(PromiseForm.of(promise)));
        return form.grow(1);
    }

    private ContractId draw(Actor actor, ContractForm form) {
        String template = form.getTemplate();
        if (template == null || template.isBlank()) {
            return contracts.draw(actor, form.toCommand());
        }
        ContractDocument owed = templates.get(actor, template).template().document();
        return drawing.draw(actor, template, Objects.requireNonNull(form.getOrganization()), form.getPolicy(), policy -> form.toCommand(policy, owed));
    }
}
