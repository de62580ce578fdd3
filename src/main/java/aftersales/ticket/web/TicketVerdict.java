package aftersales.ticket.web;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.Role;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketQueries;
import aftersales.warranty.Ask;
import aftersales.warranty.KeptVerdict;
import aftersales.warranty.VerdictTelling;
import aftersales.warranty.VerdictView;
import aftersales.warranty.Wanted;
import aftersales.warranty.WarrantyService;
import aftersales.warranty.WarrantyVerdicts;
import aftersales.webkit.RecordPanel;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who bears what of a ticket's repair, on its page and on that of a new call. */
@Component
class TicketVerdict implements RecordPanel {

    private final TicketQueries tickets;
    private final WarrantyService warranty;
    private final WarrantyVerdicts verdicts;
    private final VerdictTelling telling;

    TicketVerdict(TicketQueries tickets, WarrantyService warranty, WarrantyVerdicts verdicts, VerdictTelling telling) {
        this.tickets = tickets;
        this.warranty = warranty;
        this.verdicts = verdicts;
        this.telling = telling;
    }

    @Override
    public String view() {
        return "ticket/show";
    }

    @Override
    public String fragment() {
        return "ticket/verdict :: panel";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        KeptVerdict kept = verdicts.of(key).orElse(null);
        TicketDetail ticket = tickets.get(actor, key);
        if (kept == null && ticket.row().equipment() == null) {
            return false;
        }
        page.addAttribute("verdict", kept == null ? before(ticket) : telling.show(kept.verdict()));
        page.addAttribute("kept", kept);
        page.addAttribute("diagnoses", kept != null && actor.isAnyOf(Role.AGENT, Role.DISPATCHER, Role.MANAGER, Role.TECHNICIAN));
        page.addAttribute("overrules", kept != null && WarrantyVerdicts.overrules(actor));
        return true;
    }

    /** One that came before verdicts were kept: judged as it is looked at. */
    private VerdictView before(TicketDetail ticket) {
        EquipmentId unit = Objects.requireNonNull(ticket.row().equipment());
        return telling.show(warranty.verdict(Actor.system("ticket"), new Ask(unit, null, null, ticket.cause(), null)));
    }

    /** While the customer is on the phone; null where no unit is named, or its facts do not fit yet. */
    @Nullable VerdictView preview(Actor actor, @Nullable EquipmentId unit, @Nullable LocalDate faultOn, boolean visit) {
        if (unit == null) {
            return null;
        }
        try {
            return telling.show(warranty.verdict(actor, new Ask(unit, null, faultOn, null, visit ? Wanted.ON_SITE : null)));
        } catch (Refusal notYet) {
            return null;
        }
    }
}
