package aftersales.ticket.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.ticket.MissedPromises;
import aftersales.webkit.RecordPanel;
import aftersales.webkit.list.ListRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;

/** On the page of a contract: how many promises were missed under it this month, and what that costs. */
@Component
class MissedPromisesPanel implements RecordPanel {

    private final MissedPromises missed;

    MissedPromisesPanel(MissedPromises missed) {
        this.missed = missed;
    }

    @Override
    public String view() {
        return "contract/show";
    }

    @Override
    public String fragment() {
        return "ticket/missed-promises :: panel";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        if (!actor.isAnyOf(Role.MANAGER, Role.ADMINISTRATOR)) {
            return false;
        }
        var contract = new ContractId(Long.parseLong(key));
        ListRequest all = MissedPromises.LISTING.request(new LinkedMultiValueMap<>());
        page.addAttribute("missed", missed.sum(actor, contract, missed.month(actor, contract, all), all));
        return true;
    }
}
