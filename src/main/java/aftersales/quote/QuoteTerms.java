package aftersales.quote;

import aftersales.contract.ContractQueries;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.FeeRules;
import aftersales.contract.owed.Liability;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.organization.OrganizationQueries;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketQueries;
import aftersales.warranty.Ask;
import aftersales.warranty.WarrantyService;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the quotes of a ticket rest on: the fees of its contract, and who bears which class of cost. */
@Service
@Transactional(readOnly = true)
public class QuoteTerms {

    private final TicketQueries tickets;
    private final ContractQueries contracts;
    private final OrganizationQueries organizations;
    private final WarrantyService warranty;

    QuoteTerms(TicketQueries tickets, ContractQueries contracts, OrganizationQueries organizations, WarrantyService warranty) {
        this.tickets = tickets;
        this.contracts = contracts;
        this.organizations = organizations;
        this.warranty = warranty;
    }

    /**
     * The fees of the contract version the ticket runs under; without a contract all is entered.
     *
     * @throws NotFound if the ticket is unknown or out of reach
     */
    public FeeRules fees(Actor actor, String number) {
        TicketDetail ticket = tickets.get(actor, number);
        return ticket.contract() == null || ticket.contractVersion() == null ? FeeRules.NONE
                : contracts.owed(ticket.contract(), ticket.contractVersion()).document().fees();
    }

    /** Who bears what, as the warranty says of the unit the ticket is about; nothing where it is about none. */
    public Map<CostClass, Liability> judged(Actor actor, String number) {
        TicketDetail ticket = tickets.get(actor, number);
        Map<CostClass, Liability> judged = new EnumMap<>(CostClass.class);
        if (ticket.row().equipment() != null) {
            ZoneId zone = organizations.get(Actor.system("quote"), ticket.row().organization()).zone();
            FaultCause cause = ticket.cause() == null ? null : FaultCause.valueOf(ticket.cause().name());
            warranty.verdict(actor, new Ask(ticket.row().equipment(), null, ticket.row().reportedAt().atZone(zone).toLocalDate(), cause, null))
                    .findings().forEach((cost, finding) -> judged.put(cost, finding.liability()));
        }
        return judged;
    }
}
