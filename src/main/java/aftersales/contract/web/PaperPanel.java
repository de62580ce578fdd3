package aftersales.contract.web;

import aftersales.contract.ContractDetail;
import aftersales.contract.ContractState;
import aftersales.contract.PaperQueries;
import aftersales.contract.PaperRow;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.RecordPanel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On the page of a contract: what was filed last, and whether the signed contract is still missing. */
@Component
class PaperPanel implements RecordPanel {

    private static final int NEWEST = 6;
    private static final Set<ContractState> HOLDING = EnumSet.of(ContractState.IN_FORCE, ContractState.EXPIRING);

    private final PaperQueries queries;

    PaperPanel(PaperQueries queries) {
        this.queries = queries;
    }

    @Override
    public String view() {
        return "contract/show";
    }

    @Override
    public String fragment() {
        return "contract/paper-parts :: panel";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        var contract = new ContractId(Long.parseLong(key));
        List<PaperRow> newest = queries.newest(actor, contract, NEWEST + 1);
        page.addAttribute("papers", newest.subList(0, Math.min(NEWEST, newest.size())));
        page.addAttribute("morePapers", newest.size() > NEWEST);
        page.addAttribute("unsigned", page.getAttribute("contract") instanceof ContractDetail shown && HOLDING.contains(shown.row().state())
                && queries.isUnsigned(contract));
        return true;
    }
}
