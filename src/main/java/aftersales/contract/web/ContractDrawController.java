package aftersales.contract.web;

import aftersales.contract.ContractService;
import aftersales.customer.CustomerQueries;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

    ContractDrawController(ContractService contracts, CustomerQueries customers, ContractFormPage page) {
        this.contracts = contracts;
        this.customers = customers;
        this.page = page;
    }

    @GetMapping("/contracts/new")
    String blank(Actor actor, @RequestParam(required = false) @Nullable CustomerId customer,
            @RequestParam MultiValueMap<String, String> parameters, Locale language, Model model) {
        if (customer == null) {
            model.addAttribute("page", customers.page(actor, CustomerQueries.LISTING.request(parameters)));
            return "contract/customer";
        }
        ContractForm form = new ContractForm().grow(2);
        form.setCustomer(customer);
        form.setOrganization(actor.organization());
        model.addAttribute("form", form);
        return page.show(actor, customer, null, language, model);
    }

    @PostMapping(path = "/contracts", params = "more")
    String more(Actor actor, @ModelAttribute("form") ContractForm form, BindingResult errors, Locale language, Model model) {
        form.grow(ContractForm.MORE);
        return page.show(actor, customer(form), null, language, model);
    }

    @PostMapping(path = "/contracts", params = "!more")
    String draw(Actor actor, @Valid @ModelAttribute("form") ContractForm form, BindingResult errors, Locale language, Model model,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> page.show(actor, customer(form), null, language, model), () -> {
            ContractId id = contracts.draw(actor, form.toCommand());
            Flash.say(response, "contract.drawn", form.getNumber());
            return "redirect:/contracts/" + id;
        });
    }

    /** The form always carries it; without it there is nothing to show a form for. */
    private static CustomerId customer(ContractForm form) {
        if (form.getCustomer() == null) {
            throw Refusal.of("customer", "webkit.field.NotNull");
        }
        return form.getCustomer();
    }
}
