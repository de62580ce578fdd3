package aftersales.ticket.web;

import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketQueries;
import aftersales.warranty.KeptVerdict;
import aftersales.warranty.VerdictTelling;
import aftersales.warranty.WarrantyVerdicts;
import aftersales.webkit.RecordPanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On the service report: who bears what of the repair, by which contract; what was agreed to be paid stands below it. */
@Component
class VerdictStatement implements RecordPanel {

    private final TicketQueries tickets;
    private final WarrantyVerdicts verdicts;
    private final VerdictTelling telling;

    VerdictStatement(TicketQueries tickets, WarrantyVerdicts verdicts, VerdictTelling telling) {
        this.tickets = tickets;
        this.verdicts = verdicts;
        this.telling = telling;
    }

    @Override
    public String view() {
        return "visit/report";
    }

    @Override
    public String fragment() {
        return "ticket/verdict :: statement";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        KeptVerdict kept = verdicts.of(tickets.get(actor, key).number()).orElse(null);
        if (kept == null) {
            return false;
        }
        page.addAttribute("borne", telling.show(kept.verdict()).lines());
        page.addAttribute("decided", kept.overruled());
        return true;
    }
}
