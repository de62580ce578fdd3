package aftersales.ticket;

import static aftersales.ticket.TicketRights.require;

import aftersales.access.ScopeTree;
import aftersales.kernel.Conflict;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.sla.ChangeCause;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk's work on a ticket besides its steps: answers, visit requests, edits, notes, reopening and calling off. */
@Service
@Transactional
public class TicketService {

    private final TicketJournal journal;
    private final TicketPlaces places;
    private final TicketClocks clocks;
    private final TicketTerms terms;
    private final TicketWarranty warranty;
    private final TicketSearchText search;
    private final ScopeTree scopes;
    private final OrganizationQueries organizations;
    private final ApplicationEventPublisher events;

    TicketService(TicketJournal journal, TicketPlaces places, TicketClocks clocks, TicketTerms terms, TicketWarranty warranty,
            TicketSearchText search, ScopeTree scopes, OrganizationQueries organizations, ApplicationEventPublisher events) {
        this.journal = journal;
        this.places = places;
        this.clocks = clocks;
        this.terms = terms;
        this.warranty = warranty;
        this.search = search;
        this.scopes = scopes;
        this.organizations = organizations;
        this.events = events;
    }

    /** What the desk told the customer; the first answer keeps the respond promise. */
    public void answer(Actor actor, String number, TakeStep answer) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDesk(actor) || TicketRights.isVisitor(actor, ticket));
        if (answer.note() == null || answer.note().isBlank()) {
            throw Refusal.of("note", "ticket.answer.missing");
        }
        Instant at = journal.moment(answer.at());
        ticket.answer(at);
        journal.save(ticket);
        journal.write(actor, ticket, TicketEventKind.ANSWERED, at, null, null, answer.note());
        clocks.happened(actor, ticket, EventKind.ANSWERED, at);
    }

    /** The customer wants somebody to come: the on-site promise runs from here. Asked again, nothing changes. */
    public void requestVisit(Actor actor, String number, TakeStep request) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDesk(actor));
        if (ticket.visitRequestedAt() != null) {
            return;
        }
        if (!ticket.state().isUnsolved()) {
            throw Refusal.because("ticket.visit.done");
        }
        Instant at = journal.moment(request.at());
        ticket.requestVisit(at);
        journal.save(ticket);
        journal.write(actor, ticket, TicketEventKind.VISIT_REQUESTED, at, null, null, request.note());
        terms.changed(actor, ticket, Fact.SERVICE_MODE, ticket.asCase().mode(), ChangeCause.FACTS);
        warranty.visitRequested(ticket.number());
        clocks.happened(actor, ticket, EventKind.VISIT_REQUESTED, at);
    }

    /**
     * The fault is there again, or still: a new cycle of promises begins; the finished one stays as it was.
     *
     * @param visitRequested somebody shall come again
     */
    public void reopen(Actor actor, String number, boolean visitRequested, TakeStep why) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDesk(actor));
        requireReason(why.note());
        Instant at = journal.moment(why.at());
        TicketState before = ticket.state();
        ticket.reopen(at, visitRequested);
        journal.save(ticket);
        journal.write(actor, ticket, TicketEventKind.REOPENED, at, before, ticket.state(), why.note());
        terms.changed(actor, ticket, Fact.SERVICE_MODE, ticket.asCase().mode(), ChangeCause.FACTS);
        warranty.reopened(ticket.number(), visitRequested);
        clocks.happened(actor, ticket, EventKind.REOPENED, at);
        if (visitRequested) {
            journal.write(actor, ticket, TicketEventKind.VISIT_REQUESTED, at, null, null, null);
            clocks.happened(actor, ticket, EventKind.VISIT_REQUESTED, at);
        }
        AccountId technician = ticket.assignee();
        if (technician != null) {
            events.publishEvent(new TicketAssigned(ticket.id(), ticket.number(), ticket.report().title(), ticket.organization(), technician, null, actor));
        }
    }

    /** Called off before the work was done; its clocks end without a verdict where they were not missed already. */
    public void cancel(Actor actor, String number, TakeStep why) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDesk(actor));
        if (ticket.state() == TicketState.CANCELLED) {
            return;
        }
        requireReason(why.note());
        Instant at = journal.moment(why.at());
        TicketState before = ticket.state();
        if (ticket.pauseReason() != null) {
            ticket.resume(at);
        }
        ticket.cancel(at);
        journal.save(ticket);
        journal.write(actor, ticket, TicketEventKind.CANCELLED, at, before, null, why.note());
        warranty.cancelled(ticket.number());
        clocks.happened(actor, ticket, EventKind.CANCELLED, at);
        events.publishEvent(new TicketCancelled(ticket.id(), ticket.number(), ticket.organization(), at, actor));
    }

    /**
     * @throws Conflict if somebody changed the ticket since {@code version}
     * @throws Refusal  on {@code contact} if he is unknown, out of reach or another customer's
     */
    public void edit(Actor actor, String number, long version, EditTicket edit) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDesk(actor));
        Conflict.check("ticket", version, ticket.version());
        if (edit.contact() != null && !edit.contact().equals(ticket.report().contact())) {
            places.requireContact(actor, ticket.report().customer(), edit.contact());
        }
        Priority priority = ticket.report().priority();
        String before = ticket.report().title() + " · " + ticket.report().priority();
        ticket.report().edit(edit);
        journal.save(ticket);
        search.refresh(ticket);
        journal.write(actor, ticket, TicketEventKind.EDITED, journal.now(), before, ticket.report().title() + " · " + ticket.report().priority(), null);
        if (priority != edit.priority()) {
            terms.changed(actor, ticket, Fact.PRIORITY, edit.priority().name(), ChangeCause.PRIORITY);
        }
    }

    /** A line in the story, nothing else. */
    public void addNote(Actor actor, String number, String note) {
        add(actor, number, TicketEventKind.NOTED, note);
    }

    /** The customer called again about the same fault. */
    public void addCall(Actor actor, String number, String words) {
        add(actor, number, TicketEventKind.ADDED_TO, words);
    }

    private void add(Actor actor, String number, TicketEventKind kind, String words) {
        Ticket ticket = journal.lock(actor, number);
        if (words.isBlank()) {
            throw Refusal.of("note", "ticket.note.missing");
        }
        if (words.length() > 4000) {
            throw Refusal.of("note", "ticket.note.long", 4000);
        }
        journal.write(actor, ticket, kind, journal.now(), null, null, words);
    }

    /**
     * Another organisation shall do it; it waits for a technician there. The promises stay what they are. It is one in the
     * actor's reach, or the one that supervises his own: a station that can't help hands up.
     */
    public void move(Actor actor, String number, OrganizationId organization, @Nullable String organizationName, String reason) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDispatcher(actor));
        if (!supervises(organization, actor)) {
            scopes.requireReach(actor, organization);
        }
        requireReason(reason);
        if (organization.equals(ticket.organization())) {
            return;
        }
        if (!ticket.state().isUnsolved()) {
            throw Refusal.because("ticket.move.done");
        }
        Instant at = journal.now();
        AccountId former = ticket.assignee();
        if (ticket.state() != TicketState.NEW) {
            ticket.reassign(null, at);
        }
        journal.write(actor, ticket, TicketEventKind.MOVED, at, null, organizationName, reason);
        ticket.move(organization);
        journal.save(ticket);
        clocks.assigned(actor, ticket);
        if (former != null) {
            events.publishEvent(new TicketAssigned(ticket.id(), ticket.number(), ticket.report().title(), organization, null, former, actor));
        }
        events.publishEvent(new TicketOpened(ticket.id(), ticket.number(), ticket.report().title(), organization, actor));
    }

    private boolean supervises(OrganizationId organization, Actor actor) {
        return actor.organization() != null && organizations.above(actor.organization()).filter(organization::equals).isPresent();
    }

    private static void requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.of("note", "ticket.reason.missing");
        }
    }
}
