package aftersales.customer.web;

import aftersales.access.IdempotencyKeys;
import aftersales.customer.CustomerKind;
import aftersales.customer.CustomerQueries;
import aftersales.customer.CustomerRow;
import aftersales.customer.CustomerService;
import aftersales.customer.Registered;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.webkit.Flash;
import aftersales.webkit.OwnPath;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new customer, as an unknown caller tells it. What he said already comes along in the address. */
@Controller
class RegistrationController {

    private final CustomerService customers;
    private final CustomerQueries queries;
    private final CustomerWords words;
    private final RegionText regions;
    private final IdempotencyKeys submissions;

    RegistrationController(CustomerService customers, CustomerQueries queries, CustomerWords words, RegionText regions,
            IdempotencyKeys submissions) {
        this.customers = customers;
        this.queries = queries;
        this.words = words;
        this.regions = regions;
        this.submissions = submissions;
    }

    /** @param to where to go on afterwards; {@code customer}, {@code site} and {@code contact} are added to it */
    @GetMapping("/customers/new")
    String blank(Actor actor, @RequestParam(required = false) @Nullable String phone, @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String to, Model page) {
        var form = new RegistrationForm();
        form.setSubmission(UUID.randomUUID().toString());
        form.setOrganization(actor.organization());
        form.setPhones(phone == null ? "" : phone.strip());
        form.setName(name == null ? "" : name.strip());
        form.setTo(to == null ? "" : to);
        page.addAttribute("form", form);
        return form(actor, form, page);
    }

    @PostMapping("/customers")
    String register(Actor actor, @Valid @ModelAttribute("form") RegistrationForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> form(actor, form, page), () -> {
            String made = submissions.once(actor, "customer " + form.getSubmission(), "register", () -> register(actor, form, page));
            Flash.say(response, "customer.registered", form.getName());
            return "redirect:" + made;
        });
    }

    private String register(Actor actor, RegistrationForm form, Model page) {
        List<CustomerRow> alike = form.isAnyway() ? List.of() : queries.alike(actor, form.getName(), PhoneText.split(form.getPhones()));
        if (!alike.isEmpty()) {
            page.addAttribute("alike", alike);
            throw Refusal.because("customer.alike");
        }
        Registered made = customers.register(actor, form.toCommand(regions.code(form.getRegion())));
        return next(form.getTo(), made);
    }

    private static String next(String to, Registered made) {
        if (to.isBlank()) {
            return "/customers/" + made.customer();
        }
        String path = OwnPath.of(to);
        return path + (path.contains("?") ? "&" : "?") + "customer=" + made.customer()
                + (made.site() == null ? "" : "&site=" + made.site()) + (made.contact() == null ? "" : "&contact=" + made.contact());
    }

    private String form(Actor actor, RegistrationForm form, Model page) {
        page.addAttribute("kinds", words.kinds(CustomerKind.ENTERPRISE));
        page.addAttribute("organizations", words.organizations(actor));
        page.addAttribute("goOn", form.getTo().isBlank() ? null : OwnPath.of(form.getTo()) + (form.getTo().contains("?") ? "&" : "?") + "customer=");
        return "customer/new";
    }
}
