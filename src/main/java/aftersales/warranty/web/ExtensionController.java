package aftersales.warranty.web;

import aftersales.contract.ContractExtensions;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.warranty.ExtensionOffer;
import aftersales.warranty.ExtensionSales;
import aftersales.warranty.ExtensionWish;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Sells an extension: what is typed, the days it comes to, and then the sale of what was shown. */
@Controller
class ExtensionController {

    private final ExtensionSales sales;
    private final ContractExtensions extensions;
    private final ContractQueries contracts;
    private final EquipmentQueries equipment;
    private final ExtensionWords words;

    ExtensionController(ExtensionSales sales, ContractExtensions extensions, ContractQueries contracts, EquipmentQueries equipment, ExtensionWords words) {
        this.sales = sales;
        this.extensions = extensions;
        this.contracts = contracts;
        this.equipment = equipment;
        this.words = words;
    }

    @GetMapping("/contracts/{id}/extensions/new")
    String blank(Actor actor, @PathVariable ContractId id, @RequestParam(required = false) @Nullable EquipmentId unit,
            @RequestParam(required = false) @Nullable String term, Model page) {
        ContractRow row = contracts.get(actor, id).row();
        ExtensionForm form = ExtensionForm.blank(extensions.today(row), row.customerName(),
                contracts.owed(id, row.currentVersion()).document().fees().currency(), row.version());
        if (unit != null) {
            form.setUnits(equipment.get(actor, unit).label());
        }
        if (term != null) {
            form.setTerms(List.of(term));
        }
        page.addAttribute("form", form);
        return show(actor, id, page);
    }

    @PostMapping("/contracts/{id}/extensions")
    String sell(Actor actor, @PathVariable ContractId id, @RequestParam(required = false) @Nullable String sell,
            @Valid @ModelAttribute("form") ExtensionForm form, BindingResult errors, Model page, HttpServletResponse response) {
        contracts.get(actor, id);
        return Submission.of(errors, response).orShow(() -> show(actor, id, page), () -> {
            ExtensionWish wish = form.toWish(units(actor, form.serials()));
            ExtensionSales.Deal deal = form.toDeal();
            ExtensionOffer offer = sales.offer(actor, id, wish);
            page.addAttribute("offer", offer);
            ExtensionSales.requireForSale(offer);
            if (sell == null || !offer.sign().equals(form.getSeen())) {
                form.setSeen(offer.sign());
                return show(actor, id, page);
            }
            int number = sales.sell(actor, id, form.getVersion(), wish, deal);
            Flash.say(response, "warranty.extension.done", number);
            return "redirect:/contracts/" + id + "#extensions";
        });
    }

    private Set<EquipmentId> units(Actor actor, List<String> serials) {
        Map<String, List<EquipmentRow>> found = equipment.bySerials(actor, serials);
        Set<EquipmentId> units = new LinkedHashSet<>();
        for (String serial : serials) {
            List<EquipmentRow> rows = found.getOrDefault(serial, List.of());
            if (rows.isEmpty()) { // some have a tag alone
                rows = equipment.findByCall(actor, serial).stream().filter(row -> serial.equalsIgnoreCase(row.label())).toList();
            }
            if (rows.isEmpty()) {
                throw Refusal.of("units", "warranty.extension.units.unknown", serial);
            }
            rows.forEach(row -> units.add(row.id()));
        }
        return units;
    }

    private String show(Actor actor, ContractId id, Model page) {
        page.addAttribute("contract", contracts.get(actor, id).row());
        page.addAttribute("terms", sales.prolongable(actor, id, LocaleContextHolder.getLocale()));
        page.addAttribute("say", words);
        page.addAttribute("spans", words.units());
        page.addAttribute("costs", words.costs());
        page.addAttribute("modes", words.modes());
        return "warranty/extension-form";
    }
}
