package aftersales.ticket.web;

import aftersales.sla.ClockView;
import aftersales.sla.SlaQueries;
import aftersales.sla.SubjectRef;
import aftersales.ticket.TicketRow;
import aftersales.webkit.Strip;
import aftersales.webkit.format.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Makes the lines of a list; the clocks of all its tickets come with one question. */
@Component
@NamedInterface("words")
public class TicketLines {

    private final SlaQueries sla;
    private final TicketPromises promises;
    private final TicketWords words;
    private final Formats formats;
    private final Clock clock;

    TicketLines(SlaQueries sla, TicketPromises promises, TicketWords words, Formats formats, Clock clock) {
        this.sla = sla;
        this.promises = promises;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
    }

    public TicketLine of(TicketRow row) {
        return of(List.of(row)).get(0);
    }

    public List<TicketLine> of(List<TicketRow> rows) {
        Map<SubjectRef, List<ClockView>> clocks = sla.clocks(rows.stream().map(TicketLines::subject).toList());
        return rows.stream().map(row -> line(row, clocks.getOrDefault(subject(row), List.of()))).toList();
    }

    private static SubjectRef subject(TicketRow row) {
        return new SubjectRef("ticket", row.number());
    }

    private TicketLine line(TicketRow row, List<ClockView> clocks) {
        ClockView shown = clocks.stream().filter(ClockView::isOpen)
                .min(Comparator.comparing(ClockView::deadline, Comparator.nullsLast(Comparator.naturalOrder()))).orElse(null);
        Strip strip = shown == null ? null : promises.strip(shown);
        String model = "zh".equals(LocaleContextHolder.getLocale().getLanguage()) ? row.modelZh() : row.modelEn();
        Instant now = clock.instant();
        if (row.dueAt() != null && row.dueKind() != null) {
            Strip.State state = switch (row.standing(now)) {
                case MISSED -> Strip.State.MISSED;
                case AT_RISK -> Strip.State.AT_RISK;
                case RUNNING -> Strip.State.RUNNING;
            };
            return new TicketLine(row, model, state, words.say("sla.kind." + row.dueKind()), row.dueAt(), strip);
        }
        return new TicketLine(row, model, state(row), standing(row, now), null, strip);
    }

    private static Strip.State state(TicketRow row) {
        if (row.pauseReason() != null) {
            return Strip.State.PAUSED;
        }
        return switch (row.state()) {
            case CLOSED, CONFIRMED -> Strip.State.MET;
            case CANCELLED -> Strip.State.CANCELLED;
            default -> Strip.State.WAITING;
        };
    }

    private String standing(TicketRow row, Instant now) {
        Instant since = row.pausedAt();
        return row.pauseReason() != null && since != null
                ? words.say("ticket.paused.since", words.say("ticket.pause." + row.pauseReason()), formats.duration(Duration.between(since, now)))
                : words.say("ticket.state." + row.state());
    }
}
