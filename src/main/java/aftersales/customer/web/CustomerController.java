package aftersales.customer.web;

import aftersales.customer.CustomerDetail;
import aftersales.customer.CustomerKind;
import aftersales.customer.CustomerQueries;
import aftersales.customer.CustomerService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.Role;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Customers: the list, the record, the form. */
@Controller
class CustomerController {

    private final CustomerQueries queries;
    private final CustomerService customers;
    private final CustomerWords words;
    private final RegionText regions;

    CustomerController(CustomerQueries queries, CustomerService customers, CustomerWords words, RegionText regions) {
        this.queries = queries;
        this.customers = customers;
        this.words = words;
        this.regions = regions;
    }

    static boolean writes(Actor actor) {
        return actor.isAnyOf(Role.AGENT, Role.MANAGER, Role.ADMINISTRATOR);
    }

    @GetMapping("/customers")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model page) {
        page.addAttribute("page", queries.page(actor, CustomerQueries.LISTING.request(parameters)));
        page.addAttribute("kinds", CustomerKind.values());
        page.addAttribute("keepers", words.keepers(actor));
        page.addAttribute("writes", writes(actor));
        return "customer/list";
    }

    @GetMapping("/customers/{id}")
    String show(Actor actor, @PathVariable CustomerId id, Model page) {
        page.addAttribute("detail", queries.get(actor, id));
        page.addAttribute("keepers", words.keepers(actor));
        page.addAttribute("regions", regions);
        page.addAttribute("writes", writes(actor));
        page.addAttribute("calls", actor.isAnyOf(Role.AGENT, Role.DISPATCHER, Role.MANAGER));
        return "customer/show";
    }

    @GetMapping("/customers/{id}/edit")
    String edit(Actor actor, @PathVariable CustomerId id, Model page) {
        page.addAttribute("form", CustomerForm.of(queries.get(actor, id)));
        return form(actor, id, page);
    }

    @PostMapping("/customers/{id}")
    String change(Actor actor, @PathVariable CustomerId id, @Valid @ModelAttribute("form") CustomerForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> form(actor, id, page), () -> {
            customers.change(actor, id, form.getVersion(), form.toCommand());
            Flash.say(response, "customer.saved", form.getName());
            return "redirect:/customers/" + id;
        });
    }

    private String form(Actor actor, CustomerId id, Model page) {
        CustomerDetail detail = queries.get(actor, id);
        page.addAttribute("detail", detail);
        page.addAttribute("kinds", words.kinds(detail.customer().kind()));
        page.addAttribute("organizations", words.organizations(actor));
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("customer.form.name", detail.customer().name());
        saved.put("customer.form.kind", words.say("customer.kind." + detail.customer().kind()));
        saved.put("customer.form.remarks", detail.remarks());
        page.addAttribute("saved", saved);
        return "customer/form";
    }
}
