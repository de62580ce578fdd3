package aftersales.sanbao.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.sanbao.SanbaoQueries;
import aftersales.webkit.RecordPanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On the page of a unit: what its repairs have come to. */
@Component
class SanbaoPanel implements RecordPanel {

    private final SanbaoQueries queries;
    private final SanbaoWords words;

    SanbaoPanel(SanbaoQueries queries, SanbaoWords words) {
        this.queries = queries;
        this.words = words;
    }

    @Override
    public String view() {
        return "product/device";
    }

    @Override
    public String fragment() {
        return "sanbao/panels :: counters";
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        return queries.standing(actor, new EquipmentId(Long.parseLong(key))).map(standing -> {
            page.addAttribute("sanbao", standing);
            page.addAttribute("saySanbao", words);
            return true;
        }).orElse(false);
    }
}
