package aftersales.contract.web;

import aftersales.contract.AcceptanceQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.webkit.RecordPanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On the page of a unit: the acceptance that started its terms. */
@Component
class AcceptanceUnitPanel implements RecordPanel {

    private final AcceptanceQueries queries;

    AcceptanceUnitPanel(AcceptanceQueries queries) {
        this.queries = queries;
    }

    @Override
    public String view() {
        return "product/device";
    }

    @Override
    public String fragment() {
        return "contract/acceptance-panels :: unit";
    }

    @Override
    public int place() {
        return 15;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        return queries.passed(actor, new EquipmentId(Long.parseLong(key))).map(passed -> {
            page.addAttribute("acceptancePassed", passed);
            return true;
        }).orElse(false);
    }
}
