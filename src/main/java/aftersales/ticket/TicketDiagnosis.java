package aftersales.ticket;

import static aftersales.ticket.TicketRights.require;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.organization.OrganizationQueries;
import aftersales.sla.ChangeCause;
import aftersales.sla.Fact;
import aftersales.warranty.Ask;
import aftersales.warranty.Diagnosis;
import aftersales.warranty.Overrule;
import aftersales.warranty.Verdict;
import aftersales.warranty.WarrantyVerdicts;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is found to be broken, and why, while the ticket is open; and the manager's word over the verdict. */
@Service
@Transactional
public class TicketDiagnosis {

    private final TicketJournal journal;
    private final TicketWarranty warranty;
    private final WarrantyVerdicts verdicts;
    private final TicketTerms terms;
    private final OrganizationQueries organizations;

    TicketDiagnosis(TicketJournal journal, TicketWarranty warranty, WarrantyVerdicts verdicts, TicketTerms terms, OrganizationQueries organizations) {
        this.journal = journal;
        this.warranty = warranty;
        this.verdicts = verdicts;
        this.terms = terms;
        this.organizations = organizations;
    }

    /** By the desk, or by the technician whose job it is. */
    public static boolean diagnoses(Actor actor, TicketDetail ticket) {
        return ticket.state().isOpen() && (TicketRights.isDesk(actor) || TicketRights.isVisitor(actor, ticket.row().assignee()));
    }

    public static boolean overrules(Actor actor, TicketDetail ticket) {
        return WarrantyVerdicts.overrules(actor) && ticket.state() != TicketState.CANCELLED;
    }

    /**
     * @throws NotFound if the ticket is unknown or out of reach, or about no unit
     * @throws Conflict if it was diagnosed or decided otherwise since {@code version}
     * @throws Refusal  if it is neither the actor's job nor his desk's, if the ticket is filed or called off, or there is no such component
     */
    public void diagnose(Actor actor, String number, long version, Diagnosis found) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDesk(actor) || TicketRights.isVisitor(actor, ticket));
        requireOpen(ticket.state().isOpen());
        verdicts.diagnose(actor, ticket.number(), version, found);
        if (ticket.state().isUnsolved() && terms.isOther(ticket, Fact.COMPONENT_CLASS, found.component())) {
            terms.changed(actor, ticket, Fact.COMPONENT_CLASS, found.component(), ChangeCause.FACTS);
        }
        journal.write(actor, ticket, TicketEventKind.DIAGNOSED, journal.now(), null,
                Stream.of(found.component(), found.cause()).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" ")), null);
    }

    /**
     * A manager decides otherwise; also when the ticket is filed: goodwill comes late.
     *
     * @throws NotFound if the ticket is unknown or out of reach, or about no unit
     * @throws Conflict if it was diagnosed or decided otherwise since {@code version}
     * @throws Refusal  if the actor is no manager, or the ticket was called off
     */
    public void overrule(Actor actor, String number, long version, Overrule decided) {
        Ticket ticket = journal.lock(actor, number);
        requireOpen(ticket.state() != TicketState.CANCELLED);
        verdicts.overrule(actor, ticket.number(), version, decided);
        journal.write(actor, ticket, TicketEventKind.OVERRULED, journal.now(), null, decided.words(), decided.reason());
    }

    /** Of one that was filed before verdicts were kept: as of the day of its report, under the contract it was opened under. */
    @Transactional(readOnly = true)
    public Verdict judge(TicketDetail ticket) {
        EquipmentId unit = Objects.requireNonNull(ticket.row().equipment());
        var zone = organizations.get(Actor.system("ticket"), ticket.row().organization()).zone();
        return warranty.asOf(new Ask(unit, null, ticket.row().reportedAt().atZone(zone).toLocalDate(), ticket.cause(),
                ticket.channel().wanted(ticket.visitRequestedAt() != null)), ticket.contract(), ticket.contractVersion());
    }

    private static void requireOpen(boolean open) {
        if (!open) {
            throw Refusal.because("ticket.diagnosis.filed");
        }
    }
}
