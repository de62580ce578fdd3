package aftersales.customer.web;

import aftersales.customer.ContactQueries;
import aftersales.customer.ContactRow;
import aftersales.customer.ContactService;
import aftersales.customer.CustomerDetail;
import aftersales.customer.CustomerQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.SiteId;
import aftersales.webkit.Flash;
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
import org.springframework.web.bind.annotation.RequestParam;

/** People to talk to: added and changed. They are shown on the customer's record. */
@Controller
class ContactController {

    private final ContactService contacts;
    private final ContactQueries queries;
    private final CustomerQueries customers;

    ContactController(ContactService contacts, ContactQueries queries, CustomerQueries customers) {
        this.contacts = contacts;
        this.queries = queries;
        this.customers = customers;
    }

    @GetMapping("/customers/{id}/contacts/new")
    String blank(Actor actor, @PathVariable CustomerId id, @RequestParam(required = false) @Nullable SiteId site, Model page) {
        var form = new ContactForm();
        form.setSite(site);
        page.addAttribute("form", form);
        return blankForm(actor, id, page);
    }

    @PostMapping("/customers/{id}/contacts")
    String add(Actor actor, @PathVariable CustomerId id, @Valid @ModelAttribute("form") ContactForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> blankForm(actor, id, page), () -> {
            contacts.add(actor, id, form.toCommand());
            Flash.say(response, "customer.contact.added", form.getName());
            return "redirect:/customers/" + id;
        });
    }

    @GetMapping("/contacts/{id}/edit")
    String edit(Actor actor, @PathVariable ContactId id, Model page) {
        ContactRow contact = queries.get(actor, id);
        page.addAttribute("form", ContactForm.of(contact));
        return form(actor, contact, page);
    }

    @PostMapping("/contacts/{id}")
    String change(Actor actor, @PathVariable ContactId id, @Valid @ModelAttribute("form") ContactForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        CustomerId customer = queries.get(actor, id).customer();
        return Submission.of(errors, response).orShow(() -> form(actor, queries.get(actor, id), page), () -> {
            contacts.change(actor, id, form.getVersion(), form.toCommand());
            Flash.say(response, "customer.saved", form.getName());
            return "redirect:/customers/" + customer;
        });
    }

    private String blankForm(Actor actor, CustomerId id, Model page) {
        CustomerDetail detail = customers.get(actor, id);
        Map<String, String> sites = new LinkedHashMap<>();
        detail.sites().forEach(site -> sites.put(site.id().toString(), site.name()));
        page.addAttribute("customer", detail.customer());
        page.addAttribute("sites", sites);
        return "customer/contact";
    }

    private String form(Actor actor, ContactRow contact, Model page) {
        page.addAttribute("contact", contact);
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("customer.contact.form.name", contact.name());
        saved.put("customer.contact.form.role", contact.role());
        saved.put("customer.contact.form.phones", PhoneText.join(contact.phones()));
        page.addAttribute("saved", saved);
        return blankForm(actor, contact.customer(), page);
    }
}
