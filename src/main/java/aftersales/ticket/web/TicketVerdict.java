package aftersales.ticket.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketDiagnosis;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who bears what of a ticket's repair, on its page and on that of a new call. */
@Component
class TicketVerdict implements RecordPanel {

    private final TicketQueries tickets;
    private final WarrantyService warranty;
    private final WarrantyVerdicts verdicts;
    private final TicketDiagnosis diagnosis;
    private final VerdictTelling telling;

    TicketVerdict(TicketQueries tickets, WarrantyService warranty, WarrantyVerdicts verdicts, TicketDiagnosis diagnosis, VerdictTelling telling) {
        this.tickets = tickets;
        this.warranty = warranty;
        this.verdicts = verdicts;
        this.diagnosis = diagnosis;
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
        TicketDetail ticket = tickets.get(actor, key);
        KeptVerdict kept = verdicts.of(ticket.number()).orElse(null);
        if (kept == null && ticket.row().equipment() == null) {
            return false;
        }
        page.addAttribute("verdict", telling.show(kept == null ? diagnosis.judge(ticket) : kept.verdict()));
        page.addAttribute("kept", kept);
        page.addAttribute("diagnoses", kept != null && TicketDiagnosis.diagnoses(actor, ticket));
        page.addAttribute("overrules", kept != null && TicketDiagnosis.overrules(actor, ticket));
        return true;
    }

    /** While the customer is on the phone; null where no unit is named. */
    @Nullable VerdictView preview(Actor actor, @Nullable EquipmentId unit, @Nullable LocalDate faultOn, @Nullable Wanted wanted) {
        return unit == null ? null : telling.show(warranty.verdict(actor, new Ask(unit, null, faultOn, null, wanted)));
    }
}
