package aftersales.contract.web;

import aftersales.contract.AcceptanceQueries;
import aftersales.contract.AcceptanceService;
import aftersales.contract.HandoverService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.RecordPanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On the page of a contract: its deliveries, how far each has been taken over, and what was handed over. */
@Component
class AcceptancePanel implements RecordPanel {

    private final AcceptanceQueries queries;
    private final AcceptanceService acceptances;
    private final HandoverService handovers;

    AcceptancePanel(AcceptanceQueries queries, AcceptanceService acceptances, HandoverService handovers) {
        this.queries = queries;
        this.acceptances = acceptances;
        this.handovers = handovers;
    }

    @Override
    public String view() {
        return "contract/show";
    }

    @Override
    public String fragment() {
        return "contract/acceptance-panels :: deliveries";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        var contract = new ContractId(Long.parseLong(key));
        page.addAttribute("acceptances", queries.of(actor, contract));
        page.addAttribute("acceptanceWriter", acceptances.isWriter(actor));
        page.addAttribute("handover", handovers.get(actor, contract));
        return true;
    }
}
