package aftersales.intake;

import aftersales.intake.history.Meaning;
import aftersales.intake.history.ReadTicket;
import aftersales.intake.history.TicketReader;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.sla.Facts;
import aftersales.sla.ClockView;
import aftersales.sla.EventKind;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPreview;
import aftersales.sla.TargetKind;
import aftersales.sla.TargetRow;
import aftersales.ticket.ImportOutcome;
import aftersales.ticket.TicketImport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows some tickets of a checked file as they will look. */
@Component
@Transactional(readOnly = true)
public class ImportPreview {

    /** A ticket that is not stored yet, and its clocks if it were. */
    public record Sample(ReadTicket ticket, ImportOutcome outcome, List<ClockView> clocks) {
    }

    private final ImportQueries queries;
    private final ImportStore imports;
    private final StagedLines lines;
    private final SlaPreview clocks;
    private final SlaPolicyQueries policies;
    private final Clock clock;

    ImportPreview(ImportQueries queries, ImportStore imports, StagedLines lines, SlaPreview clocks, SlaPolicyQueries policies, Clock clock) {
        this.queries = queries;
        this.imports = imports;
        this.lines = lines;
        this.clocks = clocks;
        this.policies = policies;
        this.clock = clock;
    }

    /** The first tickets by their numbers; none where the lines are not kept any more. */
    public List<Sample> first(Actor actor, ImportId id, int most) {
        queries.row(actor, id);
        ImportFile file = imports.get(id.value());
        Mapping mapping = file.mapping();
        if (mapping == null || file.staged() == null) {
            return List.of();
        }
        TicketReader reader = new TicketReader(file.survey().header(), mapping.log(), mapping.organization(), clock.instant());
        List<Sample> samples = new ArrayList<>();
        for (StagedLines.Group group : lines.after(id, "", file.separator(), most)) {
            ReadTicket ticket = reader.read(group.number(), group.records(), found -> { });
            if (ticket != null) {
                add(samples, ticket, mapping);
            }
        }
        return samples;
    }

    private void add(List<Sample> samples, ReadTicket ticket, Mapping mapping) {
        try {
            ImportOutcome outcome = TicketImport.outcome(ticket.number(), ticket.title(), ticket.steps());
            samples.add(new Sample(ticket, outcome, mapping.policy() == null ? List.of() : clocks.preview(mapping.policy(), Facts.none(), outcome.clockEvents())));
        } catch (Refusal found) {
            // It stands among the findings; the others are worth a look.
        }
    }

    /** Promises of the policy that this log can't start: those that count from the on-site request, where no state means it. */
    public List<TargetKind> silent(Actor actor, Mapping mapping) {
        return mapping.policy() == null || mapping.states().containsValue(Meaning.VISIT_REQUESTED) ? List.of() : policies.get(actor, mapping.policy()).targets().stream()
                .filter(target -> target.start() == EventKind.VISIT_REQUESTED).map(TargetRow::kind).toList();
    }
}
