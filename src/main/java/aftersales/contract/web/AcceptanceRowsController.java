package aftersales.contract.web;

import aftersales.contract.AcceptanceDetail;
import aftersales.contract.AcceptanceQueries;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** More rows for what a delivery brings; nothing is saved or judged yet. */
@Controller
class AcceptanceRowsController {

    private final AcceptanceQueries queries;
    private final AcceptancePage page;

    AcceptanceRowsController(AcceptanceQueries queries, AcceptancePage page) {
        this.queries = queries;
        this.page = page;
    }

    @PostMapping(path = "/contracts/{id}/acceptances", params = "more")
    String forNew(Actor actor, @PathVariable ContractId id, @ModelAttribute("form") AcceptanceForm form, BindingResult unread, Model model) {
        form.grow(AcceptanceForm.MORE);
        return page.form(actor, id, null, model);
    }

    @PostMapping(path = "/contracts/{id}/acceptances/{acceptance}", params = "more")
    String forPlanned(Actor actor, @PathVariable ContractId id, @PathVariable AcceptanceId acceptance, @ModelAttribute("form") AcceptanceForm form,
            BindingResult unread, Model model) {
        AcceptanceDetail found = queries.get(actor, id, acceptance);
        form.grow(AcceptanceForm.MORE);
        return page.form(actor, id, found, model);
    }
}
