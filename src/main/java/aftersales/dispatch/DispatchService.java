package aftersales.dispatch;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.access.ScopeTree;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationRow;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketService;
import aftersales.ticket.TicketSteps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings tickets to the people who do them. */
@Service
@Transactional
public class DispatchService {

    private final TicketQueries tickets;
    private final TicketService moves;
    private final TicketSteps steps;
    private final AccountQueries accounts;
    private final OrganizationQueries organizations;
    private final DispatchQueries dispatch;
    private final ScopeTree scopes;

    DispatchService(TicketQueries tickets, TicketService moves, TicketSteps steps, AccountQueries accounts,
            OrganizationQueries organizations, DispatchQueries dispatch, ScopeTree scopes) {
        this.tickets = tickets;
        this.moves = moves;
        this.steps = steps;
        this.accounts = accounts;
        this.organizations = organizations;
        this.dispatch = dispatch;
        this.scopes = scopes;
    }

    /**
     * Names the technician. One of an organisation below the ticket's gets the ticket together with his organisation, since
     * people see what belongs to their own and those below it; one of an organisation beside it never sees it: hand over first.
     *
     * @throws Refusal on {@code technician} if he is none, out of reach or could not see the ticket; on {@code note} if a
     *                 change gives no reason
     */
    public void assign(Actor actor, String number, AssignTicket assign) {
        TicketDetail ticket = tickets.get(actor, number);
        requireDispatcher(actor);
        AccountRow technician = technician(actor, assign.technician());
        OrganizationId has = ticket.row().organization();
        AccountId former = ticket.row().assignee();
        if (former != null && !former.equals(technician.id()) && (assign.note() == null || assign.note().isBlank())) {
            throw Refusal.of("note", "ticket.assignment.reason");
        }
        if (!scopes.isWithin(has, technician.organization())) {
            if (!scopes.isWithin(technician.organization(), has)) {
                throw Refusal.of("technician", "dispatch.assignment.elsewhere", technician.name());
            }
            moves.move(actor, number, technician.organization(), name(actor, technician.organization()),
                    assign.note() == null || assign.note().isBlank() ? technician.name() : assign.note());
        }
        steps.assign(actor, number, technician.id(), new TakeStep(assign.at(), assign.note(), null));
    }

    /** The technician takes a ticket nobody has, and has accepted it with that. */
    public void take(Actor actor, String number) {
        steps.take(actor, number, TakeStep.NOW);
    }

    /**
     * Gives the ticket to another organisation, where it waits for a technician. Its promises stay what they are.
     *
     * @throws Refusal on {@code organization} if it is none of {@link DispatchQueries#destinations}, or has the ticket already
     */
    public void handOver(Actor actor, String number, HandOver hand) {
        TicketDetail ticket = tickets.get(actor, number);
        requireDispatcher(actor);
        if (ticket.row().organization().equals(hand.organization())) {
            throw Refusal.of("organization", "dispatch.organization.same");
        }
        OrganizationRow organization = dispatch.destinations(actor).stream().filter(row -> row.id().equals(hand.organization())).findFirst()
                .orElseThrow(() -> Refusal.of("organization", "dispatch.organization.unknown"));
        moves.move(actor, number, organization.id(), organization.name(), hand.reason());
    }

    private AccountRow technician(Actor actor, AccountId id) {
        try {
            return accounts.get(actor, id);
        } catch (NotFound unknown) {
            throw Refusal.of("technician", "dispatch.assignment.unknown");
        }
    }

    private String name(Actor actor, OrganizationId organization) {
        return organizations.get(actor, organization).name();
    }

    private static void requireDispatcher(Actor actor) {
        if (!actor.isAnyOf(Role.DISPATCHER, Role.MANAGER)) {
            throw Refusal.because("ticket.refused");
        }
    }
}
