package aftersales.warranty.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.product.EquipmentQueries;
import aftersales.warranty.CardRow;
import aftersales.warranty.CardState;
import aftersales.warranty.UnitSheet;
import aftersales.warranty.WarrantyCards;
import aftersales.warranty.WarrantyUnits;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import aftersales.webkit.list.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reply cards: which are awaited, came back or are missing, and noting one. */
@Controller
class CardController {

    private final WarrantyCards cards;
    private final WarrantyUnits units;
    private final EquipmentQueries equipment;
    private final OrganizationQueries organizations;

    CardController(WarrantyCards cards, WarrantyUnits units, EquipmentQueries equipment, OrganizationQueries organizations) {
        this.cards = cards;
        this.units = units;
        this.equipment = equipment;
        this.organizations = organizations;
    }

    @GetMapping("/warranty-cards")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Page<CardRow> page = cards.page(actor, WarrantyCards.LISTING.request(parameters));
        model.addAttribute("page", page);
        model.addAttribute("states", CardState.values());
        model.addAttribute("organizations", organizations.tree(actor));
        model.addAttribute("organization", page.request().id("organization", OrganizationId::new));
        return "warranty/cards";
    }

    @GetMapping("/warranty-cards/{id}")
    String ask(Actor actor, @PathVariable EquipmentId id, Model model) {
        UnitSheet sheet = units.sheet(actor, id);
        var form = new CardForm();
        form.setCard(sheet.warrantyCard());
        form.setDay(sheet.cardReturnedOn());
        form.setVersion(sheet.version());
        model.addAttribute("form", form);
        return form(actor, id, model);
    }

    @PostMapping("/warranty-cards/{id}")
    String note(Actor actor, @PathVariable EquipmentId id, @Valid @ModelAttribute("form") CardForm form, BindingResult errors, Model model,
            HttpServletResponse response) {
        units.sheet(actor, id);
        return Submission.of(errors, response).orShow(() -> form(actor, id, model), () -> {
            cards.note(actor, id, form.getVersion(), form.getCard(), form.getDay());
            Flash.say(response, "warranty.card.noted");
            return "redirect:/warranty-cards";
        });
    }

    private String form(Actor actor, EquipmentId id, Model model) {
        model.addAttribute("device", equipment.get(actor, id));
        model.addAttribute("sheet", units.sheet(actor, id));
        return "warranty/card-form";
    }
}
