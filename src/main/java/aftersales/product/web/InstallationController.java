package aftersales.product.web;

import aftersales.access.IdempotencyKeys;
import aftersales.customer.CustomerQueries;
import aftersales.customer.SiteQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.SiteId;
import aftersales.product.EquipmentService;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new device: at whose place, then what. */
@Controller
class InstallationController {

    private final EquipmentService equipment;
    private final CustomerQueries customers;
    private final SiteQueries sites;
    private final ProductWords words;
    private final IdempotencyKeys submissions;

    InstallationController(EquipmentService equipment, CustomerQueries customers, SiteQueries sites, ProductWords words,
            IdempotencyKeys submissions) {
        this.equipment = equipment;
        this.customers = customers;
        this.sites = sites;
        this.words = words;
        this.submissions = submissions;
    }

    /** Without a customer or site it asks for one first. */
    @GetMapping("/equipment/new")
    String blank(Actor actor, @RequestParam(required = false) @Nullable CustomerId customer, @RequestParam(required = false) @Nullable SiteId site,
            @RequestParam(required = false) @Nullable ModelId model, @RequestParam(required = false) @Nullable String serial,
            @RequestParam(defaultValue = "") String q, Model page) {
        if (customer == null && site == null) {
            page.addAttribute("q", q);
            page.addAttribute("found", customers.findByCall(actor, q));
            return "product/place";
        }
        var form = new EquipmentForm();
        form.setSubmission(UUID.randomUUID().toString());
        form.setSite(site);
        form.setModel(model);
        form.setSerial(serial);
        page.addAttribute("form", form);
        return form(actor, customer == null ? sites.get(actor, site).customer() : customer, page);
    }

    @PostMapping("/equipment")
    String install(Actor actor, @RequestParam CustomerId customer, @Valid @ModelAttribute("form") EquipmentForm form, BindingResult errors,
            Model page, HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> form(actor, customer, page), () -> {
            String id = submissions.once(actor, "equipment " + form.getSubmission(), "install", () -> equipment.install(actor, form.toCommand()).toString());
            Flash.say(response, "product.equipment.installed");
            return "redirect:/equipment/" + id;
        });
    }

    private String form(Actor actor, CustomerId customer, Model page) {
        page.addAttribute("customer", customers.get(actor, customer).customer());
        page.addAttribute("sites", words.sites(actor, customer));
        page.addAttribute("models", words.models(actor));
        page.addAttribute("states", words.states());
        return "product/device-form";
    }
}
