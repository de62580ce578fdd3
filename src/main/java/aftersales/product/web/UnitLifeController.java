package aftersales.product.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.product.EquipmentQueries;
import aftersales.product.UnitEventKind;
import aftersales.product.UnitLife;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole life of a unit, page by page, all of it or one kind of events. */
@Controller
class UnitLifeController {

    private static final int PAGE = 30;

    private final UnitLife life;
    private final EquipmentQueries equipment;

    UnitLifeController(UnitLife life, EquipmentQueries equipment) {
        this.life = life;
        this.equipment = equipment;
    }

    /** What cannot be understood is left out, as in lists. */
    @GetMapping("/equipment/{id}/life")
    String show(Actor actor, @PathVariable EquipmentId id, @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after, Model page) {
        Set<UnitEventKind> kinds = EnumSet.allOf(UnitEventKind.class);
        kinds.removeIf(one -> !one.name().equals(kind));
        UnitLife.Place place = after == null ? null : UnitLife.Place.read(after).orElse(null);
        page.addAttribute("device", equipment.get(actor, id));
        page.addAttribute("life", life.of(actor, id, kinds, place, PAGE));
        page.addAttribute("kinds", UnitEventKind.values());
        page.addAttribute("kind", kinds.isEmpty() ? null : kind);
        page.addAttribute("later", place != null);
        return "product/life";
    }
}
