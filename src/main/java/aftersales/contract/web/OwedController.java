package aftersales.contract.web;

import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes row by row what a contract owes. */
@Controller
class OwedController {

    private final ContractQueries contracts;
    private final ContractService service;
    private final OwedFormPage page;

    OwedController(ContractQueries contracts, ContractService service, OwedFormPage page) {
        this.contracts = contracts;
        this.service = service;
        this.page = page;
    }

    @GetMapping("/contracts/{id}/owed")
    String contract(Actor actor, @PathVariable ContractId id, Model model) {
        ContractRow row = changeable(actor, id);
        return page.show(OwedSheet.of(contracts.owed(id, row.currentVersion()).document()), row.title(), "/contracts/" + id, row.version(), model);
    }

    @PostMapping("/contracts/{id}/owed")
    String change(Actor actor, @PathVariable ContractId id, @RequestParam(defaultValue = "") String press,
            @RequestParam(defaultValue = "0") long version, @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        ContractRow row = changeable(actor, id);
        return page.take(OwedSheet.of(typed), press, row.title(), "/contracts/" + id, version, model, response,
                document -> service.changeOwed(actor, id, version, document));
    }

    private ContractRow changeable(Actor actor, ContractId id) {
        ContractRow row = contracts.get(actor, id).row();
        if (!service.mayChange(actor, row)) {
            throw new NotFound("contract", id);
        }
        return row;
    }
}
