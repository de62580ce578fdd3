package aftersales.warranty.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.organization.OrganizationQueries;
import aftersales.warranty.Components;
import aftersales.warranty.UnitSheet;
import aftersales.warranty.UnitWarranty;
import aftersales.warranty.VerdictTelling;
import aftersales.warranty.VerdictView;
import aftersales.warranty.VerdictWords;
import aftersales.warranty.WarrantyService;
import aftersales.warranty.WarrantyUnits;
import aftersales.webkit.RecordPanel;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is owed for a unit today, from what it is known and what was replaced in it. */
@Component
class UnitPanel implements RecordPanel {

    private final WarrantyService warranty;
    private final WarrantyUnits units;
    private final VerdictTelling telling;
    private final Components components;
    private final OrganizationQueries organizations;

    UnitPanel(WarrantyService warranty, WarrantyUnits units, VerdictTelling telling, Components components, OrganizationQueries organizations) {
        this.warranty = warranty;
        this.units = units;
        this.telling = telling;
        this.components = components;
        this.organizations = organizations;
    }

    @Override
    public String view() {
        return "product/device";
    }

    @Override
    public String fragment() {
        return "warranty/unit :: panel";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        var id = new EquipmentId(Long.parseLong(key));
        UnitWarranty owed = warranty.unit(actor, id);
        VerdictWords words = telling.in(LocaleContextHolder.getLocale());
        page.addAttribute("verdict", VerdictView.of(owed.verdict(), words));
        page.addAttribute("terms", owed.terms().isEmpty() ? null : TermChart.of(owed, words));
        UnitSheet sheet = units.sheet(actor, id);
        page.addAttribute("sheet", sheet);
        page.addAttribute("seller", sheet.soldBy() == null ? null : organizations.get(Actor.system("warranty"), sheet.soldBy()).name());
        page.addAttribute("replacements", units.replacements(actor, id));
        page.addAttribute("components", components.names(LocaleContextHolder.getLocale()));
        page.addAttribute("keepsFacts", WarrantyUnits.writes(actor));
        page.addAttribute("notesReplacements", WarrantyUnits.replaces(actor));
        return true;
    }
}
