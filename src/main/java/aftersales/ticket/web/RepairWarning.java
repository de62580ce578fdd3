package aftersales.ticket.web;

import aftersales.kernel.identity.Actor;
import aftersales.sanbao.Counter;
import aftersales.sanbao.SanbaoQueries;
import aftersales.sanbao.web.SanbaoWords;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketRow;
import aftersales.webkit.RecordPanel;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On a ticket: what the unit's next repair would give the customer a right to. Who reached the ticket reaches its unit here. */
@Component
class RepairWarning implements RecordPanel {

    private final TicketQueries tickets;
    private final SanbaoQueries rules;
    private final SanbaoWords words;

    RepairWarning(TicketQueries tickets, SanbaoQueries rules, SanbaoWords words) {
        this.tickets = tickets;
        this.rules = rules;
        this.words = words;
    }

    @Override
    public String view() {
        return "ticket/show";
    }

    @Override
    public String fragment() {
        return "sanbao/panels :: warnings";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        TicketRow ticket = tickets.get(actor, key).row();
        if (ticket.equipment() == null) {
            return false;
        }
        List<Counter> warnings = rules.standing(Actor.system("ticket"), ticket.equipment()).map(SanbaoQueries.Standing::warnings).orElse(List.of());
        page.addAttribute("warnings", warnings);
        page.addAttribute("saySanbao", words);
        return !warnings.isEmpty();
    }
}
