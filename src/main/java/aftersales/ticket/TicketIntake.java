package aftersales.ticket;

import static aftersales.ticket.TicketRights.require;

import aftersales.contract.ContractRow;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.PolicyId;
import aftersales.sla.ClockView;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
import aftersales.sla.Facts;
import aftersales.sla.SlaEvent;
import aftersales.sla.SlaPreview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes fault reports: who answers, what is promised until when, and the ticket with its clocks. */
@Service
@Transactional
public class TicketIntake {

    private final TicketJournal journal;
    private final TicketPlaces places;
    private final TicketFacts facts;
    private final TicketWarranty warranty;
    private final TicketNumbers numbers;
    private final TicketClocks clocks;
    private final TicketSearchText search;
    private final SlaPreview preview;
    private final ApplicationEventPublisher events;

    TicketIntake(TicketJournal journal, TicketPlaces places, TicketFacts facts, TicketWarranty warranty, TicketNumbers numbers, TicketClocks clocks,
            TicketSearchText search, SlaPreview preview, ApplicationEventPublisher events) {
        this.journal = journal;
        this.places = places;
        this.facts = facts;
        this.warranty = warranty;
        this.numbers = numbers;
        this.clocks = clocks;
        this.search = search;
        this.preview = preview;
        this.events = events;
    }

    /**
     * What would be promised.
     *
     * @param contract null where no contract covers the place: what is promised then, if anything, is standard
     * @param faultOn  the local day of the report at that place
     */
    public record Promised(@Nullable ContractRow contract, LocalDate faultOn, List<ClockView> clocks) {
    }

    /** The deadlines a report would have, before it is saved. */
    @Transactional(readOnly = true)
    public Promised promises(Actor actor, OpenTicket report) {
        TicketPlaces.Located located = places.locate(actor, report);
        Instant reportedAt = journal.moment("reportedAt", report.reportedAt());
        Optional<ContractRow> contract = places.contract(report, located, reportedAt);
        return new Promised(contract.orElse(null), reportedAt.atZone(located.zone()).toLocalDate(), places.policy(contract.orElse(null), located)
                .map(policy -> preview.preview(policy, facts(report, located, contract.orElse(null), reportedAt), history(report, reportedAt, journal.now()))).orElse(List.of()));
    }

    /**
     * Opens a ticket. It goes to the organisation that covers the place.
     *
     * @return its number
     * @throws Refusal on the field that is wrong; on {@code title} if nothing is said
     */
    public String open(Actor actor, OpenTicket report) {
        require(TicketRights.isDesk(actor));
        if (report.title().isBlank()) {
            throw Refusal.of("title", "ticket.report.title");
        }
        TicketPlaces.Located located = places.locate(actor, report);
        Instant now = journal.now();
        Instant reportedAt = journal.moment("reportedAt", report.reportedAt());
        Optional<ContractRow> contract = places.contract(report, located, reportedAt);
        PolicyId policy = places.policy(contract.orElse(null), located).orElse(null);
        var place = new TicketPlace(report.complaint() ? places.above(located.organization()) : located.organization(),
                contract.map(ContractRow::id).orElse(null), contract.map(ContractRow::currentVersion).orElse(null), policy);
        var ticket = new Ticket(numbers.next(reportedAt, located.zone()), new TicketReport(report, located.site(), place, reportedAt),
                place.organization(), now);
        Instant answeredAt = report.answeredAt() == null ? now : journal.moment("answeredAt", report.answeredAt());
        if (answeredAt.isBefore(reportedAt)) {
            throw Refusal.of("answeredAt", "ticket.step.before");
        }
        if (isAnswered(report)) {
            ticket.answer(answeredAt);
        }
        if (report.visitRequested()) {
            ticket.requestVisit(reportedAt);
        }
        journal.save(ticket);
        search.refresh(ticket);
        journal.write(actor, ticket, TicketEventKind.REPORTED, reportedAt, null, report.channel(), ticket.report().title());
        if (report.complaint()) {
            journal.write(actor, ticket, TicketEventKind.COMPLAINED, reportedAt, null, null, null);
        }
        if (isAnswered(report)) {
            journal.write(actor, ticket, TicketEventKind.ANSWERED, answeredAt, null, null, report.answer());
        }
        if (report.visitRequested()) {
            journal.write(actor, ticket, TicketEventKind.VISIT_REQUESTED, reportedAt, null, null, null);
        }
        clocks.opened(actor, ticket, policy, facts(report, located, contract.orElse(null), reportedAt), history(report, reportedAt, answeredAt));
        events.publishEvent(new TicketOpened(ticket.id(), ticket.number(), ticket.report().title(), ticket.organization(), actor));
        return ticket.number();
    }

    private Facts facts(OpenTicket report, TicketPlaces.Located located, @Nullable ContractRow contract, Instant reportedAt) {
        return facts.of(new TicketFacts.Case(located.organization(), located.site(), report.equipment(), report.priority(), report.channel(),
                report.visitRequested()))
                .with(Fact.WARRANTY_PHASE, warranty.phase(report.equipment(), reportedAt.atZone(located.zone()).toLocalDate(),
                        contract == null ? null : contract.id(), contract == null ? null : contract.currentVersion()));
    }

    private static List<SlaEvent> history(OpenTicket report, Instant reportedAt, Instant answeredAt) {
        var history = new ArrayList<SlaEvent>();
        history.add(SlaEvent.of(EventKind.REPORTED, reportedAt));
        if (report.complaint()) {
            history.add(SlaEvent.of(EventKind.COMPLAINED, reportedAt));
        }
        if (isAnswered(report)) {
            history.add(SlaEvent.of(EventKind.ANSWERED, answeredAt));
        }
        if (report.visitRequested()) {
            history.add(SlaEvent.of(EventKind.VISIT_REQUESTED, reportedAt));
        }
        return history;
    }

    private static boolean isAnswered(OpenTicket report) {
        return report.answer() != null && !report.answer().isBlank();
    }
}
