package aftersales.ticket;

import aftersales.sla.EventKind;
import aftersales.sla.PauseReason;
import aftersales.sla.SlaEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the story of a ticket tells the clocks: for a ticket that nothing was promised for until now. */
@Component
class TicketHistory {

    private static final Map<TicketEventKind, EventKind> TOLD = new EnumMap<>(Map.ofEntries(
            Map.entry(TicketEventKind.REPORTED, EventKind.REPORTED), Map.entry(TicketEventKind.ANSWERED, EventKind.ANSWERED),
            Map.entry(TicketEventKind.VISIT_REQUESTED, EventKind.VISIT_REQUESTED),
            Map.entry(TicketEventKind.ASSIGNED, EventKind.ARRANGED), Map.entry(TicketEventKind.TAKEN, EventKind.ARRANGED),
            Map.entry(TicketEventKind.ACCEPTED, EventKind.ACCEPTED), Map.entry(TicketEventKind.ARRIVED, EventKind.ARRIVED),
            Map.entry(TicketEventKind.COMPLETED, EventKind.FIXED), Map.entry(TicketEventKind.REOPENED, EventKind.REOPENED),
            Map.entry(TicketEventKind.PROPOSED, EventKind.PROPOSED), Map.entry(TicketEventKind.REPLACED, EventKind.REPLACED),
            Map.entry(TicketEventKind.COMPLAINED, EventKind.COMPLAINED), Map.entry(TicketEventKind.COMPLAINT_ANSWERED, EventKind.COMPLAINT_ANSWERED),
            Map.entry(TicketEventKind.CANCELLED, EventKind.CANCELLED)));

    private final JdbcClient jdbc;

    TicketHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which it was noted. */
    List<SlaEvent> of(Ticket ticket) {
        List<SlaEvent> events = new ArrayList<>();
        jdbc.sql("select kind, at, from_value, to_value from ticket_event where ticket_id = ? order by id").param(ticket.id().value())
                .query(row -> {
                    var kind = TicketEventKind.valueOf(row.getString("kind"));
                    var at = row.getTimestamp("at").toInstant();
                    if (kind == TicketEventKind.PAUSED) {
                        events.add(SlaEvent.paused(at, PauseReason.valueOf(row.getString("to_value"))));
                    } else if (kind == TicketEventKind.RESUMED) {
                        events.add(SlaEvent.resumed(at, PauseReason.valueOf(row.getString("from_value"))));
                    } else if (TOLD.get(kind) != null) {
                        events.add(SlaEvent.of(TOLD.get(kind), at));
                    }
                });
        return events;
    }
}
