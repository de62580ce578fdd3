package aftersales.organization.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationRow;
import aftersales.organization.OrganizationService;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Founds and changes organisations. A press on "find" shows regions to choose from, and nothing typed is lost. */
@Controller
class OrganizationFormController {

    private final OrganizationService organizations;
    private final OrganizationQueries queries;
    private final OrganizationFormPage pages;

    OrganizationFormController(OrganizationService organizations, OrganizationQueries queries, OrganizationFormPage pages) {
        this.organizations = organizations;
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping("/organizations/new")
    String blank(Actor actor, @RequestParam(required = false) @Nullable OrganizationId parent, Model page) {
        var form = new OrganizationForm();
        form.setParent(parent == null ? actor.organization() : queries.get(actor, parent).id());
        form.setZone(LocaleContextHolder.getTimeZone().getID());
        page.addAttribute("form", form);
        return pages.show(actor, form, null, page);
    }

    @PostMapping("/organizations")
    String found(Actor actor, @RequestParam(required = false) @Nullable String finding, @Valid @ModelAttribute("form") OrganizationForm form,
            BindingResult errors, Model page, HttpServletResponse response) {
        if (finding != null || form.isAsking()) {
            return find(actor, form, null, page);
        }
        return Submission.of(errors, response).orShow(() -> pages.show(actor, form, null, page), () -> {
            OrganizationId id = organizations.found(actor, form.toCommand());
            Flash.say(response, "organization.saved", form.getName());
            return "redirect:/organizations/" + id;
        });
    }

    @GetMapping("/organizations/{id}/edit")
    String edit(Actor actor, @PathVariable OrganizationId id, Model page) {
        OrganizationRow before = queries.get(actor, id);
        var form = OrganizationForm.of(before);
        page.addAttribute("form", form);
        return pages.show(actor, form, before, page);
    }

    @PostMapping("/organizations/{id}")
    String change(Actor actor, @PathVariable OrganizationId id, @RequestParam(required = false) @Nullable String finding,
            @Valid @ModelAttribute("form") OrganizationForm form, BindingResult errors, Model page, HttpServletResponse response) {
        OrganizationRow before = queries.get(actor, id);
        if (!OrganizationFormPage.isMovable(actor, before)) {
            form.setParent(before.parent());
        }
        if (finding != null || form.isAsking()) {
            return find(actor, form, before, page);
        }
        return Submission.of(errors, response).orShow(() -> pages.show(actor, form, before, page), () -> {
            organizations.change(actor, id, form.getVersion(), form.toCommand());
            Flash.say(response, "organization.saved", form.getName());
            return "redirect:/organizations/" + id;
        });
    }

    /** Without a word on what is not filled in yet. */
    private String find(Actor actor, OrganizationForm form, @Nullable OrganizationRow before, Model page) {
        form.takeTypedCodes();
        page.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        return pages.show(actor, form, before, page);
    }
}
