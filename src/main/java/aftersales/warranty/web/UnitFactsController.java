package aftersales.warranty.web;

import aftersales.access.KnownOrganizations;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.product.EquipmentQueries;
import aftersales.warranty.Components;
import aftersales.warranty.UnitSheet;
import aftersales.warranty.WarrantyUnits;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The facts from which a unit's warranties start, and what was replaced in it. */
@Controller
class UnitFactsController {

    private final WarrantyUnits units;
    private final EquipmentQueries equipment;
    private final Components components;
    private final KnownOrganizations organizations;

    UnitFactsController(WarrantyUnits units, EquipmentQueries equipment, Components components, KnownOrganizations organizations) {
        this.units = units;
        this.equipment = equipment;
        this.components = components;
        this.organizations = organizations;
    }

    @GetMapping("/equipment/{id}/warranty")
    String edit(Actor actor, @PathVariable EquipmentId id, Model page) {
        page.addAttribute("form", UnitFactsForm.of(units.sheet(actor, id)));
        return form(actor, id, page);
    }

    @PostMapping("/equipment/{id}/warranty")
    String save(Actor actor, @PathVariable EquipmentId id, @Valid @ModelAttribute("form") UnitFactsForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> form(actor, id, page), () -> {
            units.save(actor, id, form.getVersion(), form.toCommand());
            Flash.say(response, "warranty.facts.saved");
            return "redirect:/equipment/" + id;
        });
    }

    @GetMapping("/equipment/{id}/replacements/new")
    String blank(Actor actor, @PathVariable EquipmentId id, Model page) {
        page.addAttribute("form", new ReplacementForm());
        return replacement(actor, id, page);
    }

    @PostMapping("/equipment/{id}/replacements")
    String replace(Actor actor, @PathVariable EquipmentId id, @Valid @ModelAttribute("form") ReplacementForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> replacement(actor, id, page), () -> {
            units.replace(actor, id, form.toCommand());
            Flash.say(response, "warranty.replacements.saved");
            return "redirect:/equipment/" + id;
        });
    }

    private String replacement(Actor actor, EquipmentId id, Model page) {
        page.addAttribute("device", equipment.get(actor, id));
        page.addAttribute("components", components.names(LocaleContextHolder.getLocale()));
        return "warranty/replacement-form";
    }

    private String form(Actor actor, EquipmentId id, Model page) {
        UnitSheet sheet = units.sheet(actor, id);
        Map<String, String> sellers = new LinkedHashMap<>();
        organizations.inReach(actor).forEach(choice -> sellers.put(choice.id().toString(), choice.label()));
        if (sheet.soldBy() != null) {
            sellers.putIfAbsent(sheet.soldBy().toString(), sheet.soldBy().toString());
        }
        page.addAttribute("device", equipment.get(actor, id));
        page.addAttribute("sellers", sellers);
        Map<String, Object> saved = new LinkedHashMap<>();
        saved.put("warranty.form.producedOn", sheet.producedOn());
        saved.put("warranty.form.soldOn", sheet.soldOn());
        saved.put("warranty.form.invoiceNumber", sheet.invoiceNumber());
        saved.put("warranty.form.warrantyCard", sheet.warrantyCard());
        saved.put("warranty.form.cardReturnedOn", sheet.cardReturnedOn());
        page.addAttribute("saved", saved);
        return "warranty/facts-form";
    }
}
