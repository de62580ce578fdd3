package aftersales.ticket.web;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.sla.ClockExplanation;
import aftersales.sla.ExplanationWords;
import aftersales.sla.SlaQueries;
import aftersales.sla.SubjectRef;
import aftersales.sla.TargetKind;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.web.TicketPromises.TicketPromise;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a deadline of a ticket is what it is, for whoever asks: the desk, the customer, paper. */
@Controller
class TicketClockController {

    private final TicketQueries tickets;
    private final TicketPromises promises;
    private final SlaQueries sla;
    private final ExplanationWords words;

    TicketClockController(TicketQueries tickets, TicketPromises promises, SlaQueries sla, ExplanationWords words) {
        this.tickets = tickets;
        this.promises = promises;
        this.sla = sla;
        this.words = words;
    }

    /** @param generation 0 for the first round, one more with each reopening */
    @GetMapping("/tickets/{number}/clocks/{kind}")
    String show(Actor actor, @PathVariable String number, @PathVariable String kind, @RequestParam(defaultValue = "0") int generation,
            Model page) {
        TicketDetail ticket = tickets.get(actor, number);
        TargetKind asked = Arrays.stream(TargetKind.values()).filter(one -> one.name().equals(kind)).findFirst()
                .orElseThrow(() -> new NotFound("clock", kind));
        ClockExplanation explanation = sla.explain(new SubjectRef("ticket", ticket.number()), asked, generation)
                .orElseThrow(() -> new NotFound("clock", kind));
        List<TicketPromise> all = promises.of(ticket);
        page.addAttribute("ticket", ticket);
        page.addAttribute("why", words.of(explanation));
        page.addAttribute("promise", all.stream().filter(one -> one.kind() == asked && one.generation() == generation).findFirst()
                .orElseThrow(() -> new NotFound("clock", kind)));
        page.addAttribute("others", all.stream().filter(one -> one.kind() != asked || one.generation() != generation).toList());
        return "ticket/clock";
    }
}
