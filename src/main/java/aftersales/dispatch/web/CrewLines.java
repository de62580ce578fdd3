package aftersales.dispatch.web;

import aftersales.dispatch.TechnicianRow;
import aftersales.ticket.web.TicketWords;
import aftersales.webkit.Strip;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of technicians what they are at, in the reader's language. */
@Component
class CrewLines {

    private final TicketWords words;
    private final Clock clock;

    CrewLines(TicketWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /**
     * A technician as pages show him.
     *
     * @param now      what he is at: free, on the way, on site, or so many in hand
     * @param state    how his next deadline stands
     * @param what     the promise that is due next, null when none runs
     * @param deadline when it is due
     */
    public record CrewLine(TechnicianRow row, String now, Strip.State state, @Nullable String what, @Nullable Instant deadline) {

        /** For a select. */
        public String option() {
            return row.name() + " · " + now;
        }
    }

    List<CrewLine> of(List<TechnicianRow> rows) {
        Instant now = clock.instant();
        return rows.stream().map(row -> new CrewLine(row, now(row), state(row, now),
                row.dueKind() == null ? null : words.say("sla.kind." + row.dueKind()), row.dueAt())).toList();
    }

    private String now(TechnicianRow row) {
        if (row.isFree()) {
            return words.say("dispatch.crew.free");
        }
        String open = words.say("dispatch.crew.open", row.open());
        if (row.onSite() > 0) {
            return words.say("dispatch.crew.onsite", open);
        }
        return row.enRoute() > 0 ? words.say("dispatch.crew.enroute", open) : open;
    }

    private static Strip.State state(TechnicianRow row, Instant now) {
        Instant due = row.dueAt();
        if (due == null) {
            return Strip.State.WAITING;
        }
        if (!now.isBefore(due)) {
            return Strip.State.MISSED;
        }
        return row.riskAt() != null && !now.isBefore(row.riskAt()) ? Strip.State.AT_RISK : Strip.State.RUNNING;
    }
}
