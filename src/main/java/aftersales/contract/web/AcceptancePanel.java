package aftersales.contract.web;

import aftersales.contract.AcceptanceQueries;
import aftersales.contract.AcceptanceService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.RecordPanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On the page of a contract: its deliveries and how far each has been taken over. */
@Component
class AcceptancePanel implements RecordPanel {

    private final AcceptanceQueries queries;
    private final AcceptanceService acceptances;

    AcceptancePanel(AcceptanceQueries queries, AcceptanceService acceptances) {
        this.queries = queries;
        this.acceptances = acceptances;
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
        return true;
    }
}
