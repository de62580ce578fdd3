package aftersales.ticket;

import static aftersales.ticket.TicketRights.require;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.sla.EventKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the service flow, each with who and when. A step that was left out stands in the story with its reason; a
 * step taken twice by the same person (a double tap, a repeated submit) counts once.
 */
@Service
@Transactional
public class TicketSteps {

    private static final Map<TicketStep, TicketEventKind> STORY = new EnumMap<>(Map.of(
            TicketStep.ASSIGNMENT, TicketEventKind.ASSIGNED, TicketStep.ACCEPTANCE, TicketEventKind.ACCEPTED,
            TicketStep.DEPARTURE, TicketEventKind.DEPARTED, TicketStep.ARRIVAL, TicketEventKind.ARRIVED,
            TicketStep.COMPLETION, TicketEventKind.COMPLETED, TicketStep.SIGNATURE, TicketEventKind.SIGNED,
            TicketStep.CONFIRMATION, TicketEventKind.CONFIRMED, TicketStep.CLOSURE, TicketEventKind.CLOSED));

    private final TicketJournal journal;
    private final TicketClocks clocks;
    private final TicketHolds holds;
    private final AccountQueries accounts;
    private final ObjectProvider<WorkConsent> consents;
    private final ApplicationEventPublisher events;

    TicketSteps(TicketJournal journal, TicketClocks clocks, TicketHolds holds, AccountQueries accounts, ObjectProvider<WorkConsent> consents,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.clocks = clocks;
        this.holds = holds;
        this.accounts = accounts;
        this.consents = consents;
        this.events = events;
    }

    /**
     * Names the technician, or another one where there is one already; before the work is done.
     *
     * @throws Refusal if the account is no technician within the actor's reach, or a change gives no reason in its note
     */
    public void assign(Actor actor, String number, AccountId technician, TakeStep step) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDispatcher(actor));
        AccountRow chosen = accounts.get(actor, technician);
        if (!chosen.enabled() || !chosen.roles().contains(Role.TECHNICIAN)) {
            throw Refusal.of("technician", "ticket.assignment.technician", chosen.name());
        }
        Instant at = journal.moment(step.at());
        AccountId former = ticket.assignee();
        if (technician.equals(former)) {
            return;
        }
        if (ticket.state() == TicketState.NEW) {
            ticket.assign(technician, at);
            finish(actor, ticket, TicketStep.ASSIGNMENT, at, null, chosen.name(), step.note());
            clocks.happened(actor, ticket, EventKind.ARRANGED, at);
        } else {
            reassign(actor, ticket, chosen, at, step.note());
        }
        clocks.assigned(actor, ticket);
        events.publishEvent(new TicketAssigned(ticket.id(), ticket.number(), ticket.report().title(), ticket.organization(), technician, former, actor));
    }

    private void reassign(Actor actor, Ticket ticket, AccountRow chosen, Instant at, @Nullable String reason) {
        if (!ticket.state().isUnsolved()) {
            throw Refusal.because("ticket.step.past", TicketStep.ASSIGNMENT.words(), ticket.state().words());
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.of("note", "ticket.assignment.reason");
        }
        AccountId former = ticket.assignee();
        String from = former == null ? null : accounts.get(Actor.system("ticket"), former).name();
        ticket.reassign(chosen.id(), at);
        journal.save(ticket);
        journal.write(actor, ticket, TicketEventKind.REASSIGNED, at, from, chosen.name(), reason);
    }

    /** The technician takes a ticket nobody has: named and accepted with one tap. */
    public void take(Actor actor, String number, TakeStep step) {
        Ticket ticket = journal.lock(actor, number);
        require(actor.is(Role.TECHNICIAN) && actor.account() != null);
        if (actor.account().equals(ticket.assignee()) && ticket.state() == TicketState.ACCEPTED) {
            return;
        }
        if (ticket.state() != TicketState.NEW) {
            throw Refusal.because("ticket.take.taken");
        }
        Instant at = journal.moment(step.at());
        ticket.assign(actor.account(), at);
        journal.save(ticket);
        journal.write(actor, ticket, TicketEventKind.TAKEN, at, null, actor.name(), step.note());
        ticket.take(TicketStep.ACCEPTANCE, at);
        finish(actor, ticket, TicketStep.ACCEPTANCE, at, null, null, null);
        clocks.assigned(actor, ticket);
        clocks.happened(actor, ticket, EventKind.ARRANGED, at);
        clocks.happened(actor, ticket, EventKind.ACCEPTED, at);
    }

    public void accept(Actor actor, String number, TakeStep step) {
        visit(actor, number, TicketStep.ACCEPTANCE, EventKind.ACCEPTED, step);
    }

    public void depart(Actor actor, String number, TakeStep step) {
        visit(actor, number, TicketStep.DEPARTURE, null, step);
    }

    public void arrive(Actor actor, String number, TakeStep step) {
        visit(actor, number, TicketStep.ARRIVAL, EventKind.ARRIVED, step);
    }

    /** The customer signed; the signature itself is kept by who took it. {@code note}: who signed. */
    public void sign(Actor actor, String number, TakeStep step) {
        visit(actor, number, TicketStep.SIGNATURE, null, step);
    }

    private void visit(Actor actor, String number, TicketStep step, @Nullable EventKind clockEvent, TakeStep how) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isVisitor(actor, ticket));
        if (ticket.state() == step.result() && how.at() == null) {
            return;
        }
        Instant at = journal.moment(how.at());
        skip(actor, ticket, TicketFlow.skipped(ticket.state(), step, how.hasSkipReason()), at, how.skipReason());
        if (step == TicketStep.DEPARTURE || step == TicketStep.ARRIVAL) {
            holds.resumeForStep(actor, ticket, at);
        }
        ticket.take(step, at);
        finish(actor, ticket, step, at, null, null, how.note());
        if (clockEvent != null) {
            clocks.happened(actor, ticket, clockEvent, at);
        }
    }

    /**
     * Work done: the fix. By the technician, or by the desk that solved it on the phone; then the visit's steps and the
     * signature are left out for that reason.
     *
     * @throws Refusal if the customer must agree to the work first, and has not
     */
    public void complete(Actor actor, String number, Completion completion, TakeStep how) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isVisitor(actor, ticket) || completion.solvedByPhone() && TicketRights.isDesk(actor));
        if (completion.solution().isBlank()) {
            throw Refusal.of("solution", "ticket.solution.missing");
        }
        if (ticket.state() == TicketState.DONE && how.at() == null) {
            return;
        }
        TicketReport report = ticket.report();
        consents.forEach(consent -> consent.require(ticket.id(), ticket.number(), report.contract(), report.contractVersion(),
                completion.cause(), completion.solvedByPhone()));
        Instant at = journal.moment(how.at());
        boolean reasoned = completion.solvedByPhone() || how.hasSkipReason();
        List<TicketStep> skipped = TicketFlow.skipped(ticket.state(), TicketStep.COMPLETION, reasoned);
        skip(actor, ticket, skipped, at, completion.solvedByPhone() ? SOLVED_BY_PHONE : how.skipReason());
        holds.resumeForStep(actor, ticket, at);
        ticket.complete(completion, at);
        finish(actor, ticket, TicketStep.COMPLETION, at, null, completion.cause(), completion.solution());
        clocks.happened(actor, ticket, EventKind.FIXED, at);
    }

    /** Stands in the story for the reason; pages show it in the reader's language. */
    static final String SOLVED_BY_PHONE = "ticket.skip.solvedByPhone";

    /** The desk rang back. After a fix by phone, or where the technician said why, the signature is left out without asking again. */
    public void confirm(Actor actor, String number, Confirmation confirmation, TakeStep how) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDesk(actor));
        if (confirmation.satisfaction() != null && (confirmation.satisfaction() < 1 || confirmation.satisfaction() > 5)) {
            throw Refusal.of("satisfaction", "ticket.satisfaction.range");
        }
        if (ticket.state() == TicketState.CONFIRMED && how.at() == null) {
            return;
        }
        Instant at = journal.moment(how.at());
        boolean reasoned = how.hasSkipReason() || ticket.isSolvedByPhone() || ticket.isSignatureWaived();
        List<TicketStep> skipped = TicketFlow.skipped(ticket.state(), TicketStep.CONFIRMATION, reasoned);
        skip(actor, ticket, skipped, at, how.hasSkipReason() ? how.skipReason() : SOLVED_BY_PHONE);
        ticket.confirm(confirmation, at);
        finish(actor, ticket, TicketStep.CONFIRMATION, at, null, confirmation.satisfaction(), confirmation.opinion());
    }

    /** Both at once, or neither: the usual end of the call. */
    public void confirmAndClose(Actor actor, String number, Confirmation confirmation, TakeStep how) {
        confirm(actor, number, confirmation, how);
        close(actor, number, new TakeStep(how.at(), null, null));
    }

    /** To the archive. */
    public void close(Actor actor, String number, TakeStep how) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDesk(actor));
        if (ticket.state() == TicketState.CLOSED && how.at() == null) {
            return;
        }
        if (ticket.state().isUnsolved()) {
            throw Refusal.because("ticket.close.unsolved");
        }
        Instant at = journal.moment(how.at());
        skip(actor, ticket, TicketFlow.skipped(ticket.state(), TicketStep.CLOSURE, how.hasSkipReason()), at, how.skipReason());
        ticket.take(TicketStep.CLOSURE, at);
        finish(actor, ticket, TicketStep.CLOSURE, at, null, null, how.note());
    }

    private void skip(Actor actor, Ticket ticket, List<TicketStep> skipped, Instant at, @Nullable String reason) {
        for (TicketStep step : skipped) {
            if (step == TicketStep.SIGNATURE && ticket.isSignatureWaived()) {
                continue; // its line stands already, with the visitor's reason
            }
            journal.write(actor, ticket, TicketEventKind.SKIPPED, at, null, step, reason);
        }
    }

    private void finish(Actor actor, Ticket ticket, TicketStep step, Instant at, @Nullable Object from, @Nullable Object to, @Nullable String note) {
        journal.save(ticket);
        journal.write(actor, ticket, STORY.get(step), at, from, to, note);
        events.publishEvent(new TicketStepTaken(ticket.id(), ticket.number(), ticket.organization(), ticket.assignee(), step, at, actor));
    }
}
