package aftersales.ticket.web;

import aftersales.sla.PauseReason;
import aftersales.sla.SlaQueries;
import aftersales.sla.SubjectRef;
import aftersales.ticket.TicketDetail;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says before a step what it will do to the promises. */
@Component
class StepHints {

    private final SlaQueries sla;
    private final TicketWords words;

    StepHints(SlaQueries sla, TicketWords words) {
        this.sla = sla;
        this.words = words;
    }

    /** One sentence each; empty where there is nothing to know. */
    List<String> of(TicketDetail ticket, DeskStep step) {
        var subject = new SubjectRef("ticket", ticket.number());
        return switch (step) {
            case REOPENING -> sla.reopenings(subject).entrySet().stream()
                    .map(one -> words.say("ticket.reopening." + one.getValue(), words.say("sla.kind." + one.getKey()))).toList();
            case PAUSE -> sla.approvals(subject).stream().filter(PauseReason.choices()::contains)
                    .map(reason -> words.say("ticket.approval.hint", words.say("ticket.pause." + reason))).toList();
            default -> List.of();
        };
    }
}
