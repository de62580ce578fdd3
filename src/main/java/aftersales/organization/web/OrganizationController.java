package aftersales.organization.web;

import aftersales.access.AccountQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.organization.CalendarQueries;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationRow;
import aftersales.organization.Regions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The service network, and what one organisation is, covers and has. */
@Controller
class OrganizationController {

    private final OrganizationQueries organizations;
    private final CalendarQueries calendars;
    private final AccountQueries accounts;
    private final Regions regions;

    OrganizationController(OrganizationQueries organizations, CalendarQueries calendars, AccountQueries accounts, Regions regions) {
        this.organizations = organizations;
        this.calendars = calendars;
        this.accounts = accounts;
        this.regions = regions;
    }

    @GetMapping("/organizations")
    String list(Actor actor, @RequestParam(required = false) @Nullable String q, Model page) {
        String wanted = q == null ? "" : q.strip();
        List<OrganizationRow> tree = organizations.tree(actor);
        page.addAttribute("q", wanted);
        page.addAttribute("organizations", wanted.isEmpty() ? tree
                : tree.stream().filter(row -> matches(row, wanted.toLowerCase(Locale.ROOT))).toList());
        page.addAttribute("regions", regions);
        page.addAttribute("mayChange", actor.is(Role.ADMINISTRATOR));
        return "organization/list";
    }

    @GetMapping("/organizations/{id}")
    String show(Actor actor, @PathVariable OrganizationId id, Model page) {
        Locale language = LocaleContextHolder.getLocale();
        OrganizationRow row = organizations.get(actor, id);
        page.addAttribute("organization", row);
        page.addAttribute("regions", row.regions().stream().map(code -> regions.fullName(code, language)).toList());
        page.addAttribute("seat", row.seat() == null ? null : regions.fullName(row.seat(), language));
        page.addAttribute("supervisors", organizations.supervisors(actor, id));
        page.addAttribute("children", organizations.tree(actor).stream().filter(one -> id.equals(one.parent())).toList());
        page.addAttribute("calendar", row.calendar() == null ? null : calendars.find(actor, row.calendar()).orElse(null));
        page.addAttribute("staff", accounts.staff(actor, id));
        page.addAttribute("mayChange", actor.is(Role.ADMINISTRATOR));
        return "organization/show";
    }

    /** By name, code, address, line or the name of a region it covers. */
    private boolean matches(OrganizationRow row, String wanted) {
        Locale language = LocaleContextHolder.getLocale();
        String text = String.join(" ", row.name(), row.code(), String.valueOf(row.address()), String.valueOf(row.hotline()),
                String.join(" ", row.regions().stream().map(code -> code + " " + regions.fullName(code, language)).toList()));
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
