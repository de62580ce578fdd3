package aftersales.quote;

import aftersales.contract.ContractQueries;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.FeeRules;
import aftersales.contract.owed.Liability;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketQueries;
import aftersales.warranty.KeptVerdict;
import aftersales.warranty.WarrantyVerdicts;
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
    private final WarrantyVerdicts verdicts;

    QuoteTerms(TicketQueries tickets, ContractQueries contracts, WarrantyVerdicts verdicts) {
        this.tickets = tickets;
        this.contracts = contracts;
        this.verdicts = verdicts;
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

    /**
     * Who bears what, as the ticket's page says it: a person's decision before the verdict. Nothing where it is about no unit.
     *
     * @throws NotFound if the ticket is unknown or out of reach
     */
    public Map<CostClass, Liability> judged(Actor actor, String number) {
        return verdicts.of(tickets.get(actor, number).number()).map(QuoteTerms::borne).orElse(Map.of());
    }

    private static Map<CostClass, Liability> borne(KeptVerdict kept) {
        KeptVerdict.Overruling decided = kept.overruled();
        if (decided != null) {
            return Map.of(CostClass.PARTS, decided.parts(), CostClass.LABOUR, decided.labour(), CostClass.TRAVEL, decided.travel());
        }
        Map<CostClass, Liability> borne = new EnumMap<>(CostClass.class);
        kept.verdict().findings().forEach((cost, finding) -> borne.put(cost, finding.liability()));
        return borne;
    }
}
