package aftersales.product.web;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.ModelQueries;
import aftersales.product.UnitLabels;
import aftersales.product.UnitLife;
import aftersales.webkit.Flash;
import aftersales.webkit.RecordPanels;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Installed equipment: the list, the record, the form that changes it. */
@Controller
class EquipmentController {
    private static final int NEWEST = 6; // events that the record itself shows

    private final EquipmentQueries queries;
    private final EquipmentService equipment;
    private final ModelQueries models;
    private final EquipmentNarrowing narrowing;
    private final ProductWords words;
    private final RecordPanels panels;
    private final UnitLife life;
    private final UnitLabels labels;

    EquipmentController(EquipmentQueries queries, EquipmentService equipment, ModelQueries models, EquipmentNarrowing narrowing,
            ProductWords words, RecordPanels panels, UnitLife life, UnitLabels labels) {
        this.queries = queries;
        this.equipment = equipment;
        this.models = models;
        this.narrowing = narrowing;
        this.words = words;
        this.panels = panels;
        this.life = life;
        this.labels = labels;
    }

    @GetMapping("/equipment")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model page) {
        var request = EquipmentQueries.LISTING.request(parameters);
        page.addAttribute("page", queries.page(actor, request));
        page.addAttribute("narrowed", narrowing.of(actor, request));
        page.addAttribute("newPath", EquipmentNarrowing.newPath(request));
        page.addAttribute("states", EquipmentState.values());
        page.addAttribute("writes", ProductWords.writes(actor));
        return "product/equipment";
    }

    @GetMapping("/equipment/{id}")
    String show(Actor actor, @PathVariable EquipmentId id, Model page) {
        EquipmentRow device = queries.get(actor, id);
        page.addAttribute("device", device);
        page.addAttribute("organization", words.names(actor).getOrDefault(device.organization(), words.say("product.organization.other")));
        page.addAttribute("writes", ProductWords.writes(actor));
        page.addAttribute("calls", actor.isAnyOf(Role.AGENT, Role.DISPATCHER, Role.MANAGER) && device.state() == EquipmentState.IN_SERVICE);
        page.addAttribute("life", life.of(actor, id, Set.of(), null, NEWEST));
        page.addAttribute("label", labels.of(actor, id));
        panels.show("product/device", actor, id.toString(), page);
        try {
            page.addAttribute("documents", models.documents(actor, device.model()));
            page.addAttribute("modelInReach", true);
        } catch (NotFound ofAnotherBranch) { // its site moved to another branch after it was installed
            page.addAttribute("modelInReach", false);
        }
        return "product/device";
    }

    @GetMapping("/equipment/{id}/edit")
    String edit(Actor actor, @PathVariable EquipmentId id, Model page) {
        page.addAttribute("form", EquipmentForm.of(queries.get(actor, id)));
        return form(actor, id, page);
    }

    @PostMapping("/equipment/{id}")
    String change(Actor actor, @PathVariable EquipmentId id, @Valid @ModelAttribute("form") EquipmentForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> form(actor, id, page), () -> {
            equipment.change(actor, id, form.getVersion(), form.toCommand());
            Flash.say(response, "product.equipment.saved");
            return "redirect:/equipment/" + id;
        });
    }

    private String form(Actor actor, EquipmentId id, Model page) {
        EquipmentRow device = queries.get(actor, id);
        Map<String, String> options = words.models(actor);
        options.putIfAbsent(device.model().toString(), device.modelCode());
        page.addAttribute("device", device);
        page.addAttribute("models", options);
        page.addAttribute("sites", words.sites(actor, device.customer()));
        page.addAttribute("states", words.states());
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("product.equipment.form.serial", device.serial());
        saved.put("product.equipment.form.tag", device.tag());
        saved.put("product.equipment.form.site", device.siteName());
        saved.put("product.equipment.form.state", words.say("product.equipment.state." + device.state()));
        page.addAttribute("saved", saved);
        return "product/device-form";
    }
}
