package aftersales.access.web;

import aftersales.access.AuditQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.time.ZoneId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what when, and the proof that nothing was taken out. */
@Controller
class AuditController {

    private final AuditQueries audit;
    private final OrganizationOptions organizations;
    private final AuditWords words;

    AuditController(AuditQueries audit, OrganizationOptions organizations, AuditWords words) {
        this.audit = audit;
        this.organizations = organizations;
        this.words = words;
    }

    @GetMapping("/audit")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model page) {
        ZoneId zone = LocaleContextHolder.getTimeZone().toZoneId();
        page.addAttribute("page", audit.list(actor, AuditQueries.LISTING.request(parameters), zone));
        page.addAttribute("organizations", organizations.of(actor));
        page.addAttribute("words", words);
        return "access/audit";
    }

    /** A POST, since it reads a whole trail: no link and no preview should start it. */
    @PostMapping("/audit/verification")
    String verify(Actor actor, @RequestParam OrganizationId organization, Model page) {
        page.addAttribute("check", audit.check(actor, organization));
        page.addAttribute("checked", organizations.of(actor).getOrDefault(organization.toString(), "").strip());
        var only = new LinkedMultiValueMap<String, String>();
        only.set("organization", organization.toString());
        return list(actor, only, page);
    }
}
