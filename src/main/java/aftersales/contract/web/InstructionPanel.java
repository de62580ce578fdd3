package aftersales.contract.web;

import aftersales.contract.InstructionQueries;
import aftersales.contract.InstructionRow;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.RecordPanel;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On the page of a contract: what its customer told us to do, the open ones first. */
@Component
class InstructionPanel implements RecordPanel {

    private static final int MOST = 6;

    private final InstructionQueries queries;

    InstructionPanel(InstructionQueries queries) {
        this.queries = queries;
    }

    @Override
    public String view() {
        return "contract/show";
    }

    @Override
    public String fragment() {
        return "contract/instruction-parts :: panel";
    }

    @Override
    public int place() {
        return 25;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        List<InstructionRow> rows = queries.of(actor, new ContractId(Long.parseLong(key)), MOST + 1);
        page.addAttribute("instructions", rows.subList(0, Math.min(MOST, rows.size())));
        page.addAttribute("moreInstructions", rows.size() > MOST);
        return true;
    }
}
