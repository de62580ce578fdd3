package aftersales.customer.web;

import aftersales.customer.CustomerQueries;
import aftersales.customer.SiteQueries;
import aftersales.customer.SiteRow;
import aftersales.customer.SiteService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.SiteId;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Places of customers: added and changed. They are shown on the customer's record. */
@Controller
class SiteController {

    private final SiteService sites;
    private final SiteQueries queries;
    private final CustomerQueries customers;
    private final CustomerWords words;
    private final RegionText regions;

    SiteController(SiteService sites, SiteQueries queries, CustomerQueries customers, CustomerWords words, RegionText regions) {
        this.sites = sites;
        this.queries = queries;
        this.customers = customers;
        this.words = words;
        this.regions = regions;
    }

    @GetMapping("/customers/{id}/sites/new")
    String blank(Actor actor, @PathVariable CustomerId id, Model page) {
        page.addAttribute("form", new SiteForm());
        return blankForm(actor, id, page);
    }

    @PostMapping("/customers/{id}/sites")
    String add(Actor actor, @PathVariable CustomerId id, @Valid @ModelAttribute("form") SiteForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> blankForm(actor, id, page), () -> {
            SiteId site = sites.add(actor, id, form.toCommand(regions.code(form.getRegion())));
            Flash.say(response, "customer.site.added", form.getName());
            return "redirect:/customers/" + id + "#site-" + site;
        });
    }

    @GetMapping("/sites/{id}/edit")
    String edit(Actor actor, @PathVariable SiteId id, Model page) {
        SiteRow site = queries.get(actor, id);
        page.addAttribute("form", SiteForm.of(site, regions.of(site.regionCode())));
        return form(actor, site, page);
    }

    @PostMapping("/sites/{id}")
    String change(Actor actor, @PathVariable SiteId id, @Valid @ModelAttribute("form") SiteForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        CustomerId customer = queries.get(actor, id).customer();
        return Submission.of(errors, response).orShow(() -> form(actor, queries.get(actor, id), page), () -> {
            sites.change(actor, id, form.getVersion(), form.toCommand(regions.code(form.getRegion())));
            Flash.say(response, "customer.saved", form.getName());
            return "redirect:/customers/" + customer + "#site-" + id;
        });
    }

    private String blankForm(Actor actor, CustomerId id, Model page) {
        page.addAttribute("customer", customers.get(actor, id).customer());
        page.addAttribute("organizations", words.organizations(actor));
        return "customer/site";
    }

    private String form(Actor actor, SiteRow site, Model page) {
        page.addAttribute("site", site);
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("customer.site.form.name", site.name());
        saved.put("customer.site.form.address", site.address());
        saved.put("customer.site.form.region", regions.of(site.regionCode()));
        page.addAttribute("saved", saved);
        return blankForm(actor, site.customer(), page);
    }
}
