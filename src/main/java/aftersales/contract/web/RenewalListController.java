package aftersales.contract.web;

import aftersales.contract.RenewalQueries;
import aftersales.contract.RenewalRow;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.webkit.list.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What managers renew next. */
@Controller
class RenewalListController {

    private static final List<Long> DAYS = List.of(30L, 60L, 90L, 180L, 366L);

    private final RenewalQueries renewals;
    private final OrganizationQueries organizations;

    RenewalListController(RenewalQueries renewals, OrganizationQueries organizations) {
        this.renewals = renewals;
        this.organizations = organizations;
    }

    @GetMapping("/contract-renewals")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Page<RenewalRow> page = renewals.page(actor, RenewalQueries.LISTING.request(parameters));
        model.addAttribute("page", page);
        model.addAttribute("organizations", organizations.tree(actor));
        model.addAttribute("organization", page.request().id("organization", OrganizationId::new));
        model.addAttribute("choices", DAYS);
        model.addAttribute("days", page.request().number("days"));
        return "contract/renewals";
    }
}
