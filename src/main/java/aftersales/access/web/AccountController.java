package aftersales.access.web;

import aftersales.access.AccountQueries;
import aftersales.access.AccountService;
import aftersales.access.Invitations;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.webkit.Flash;
import aftersales.webkit.PublicAddress;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts: who works here, in which role. */
@Controller
class AccountController {

    private static final String FORM = "access/account-form";

    private final AccountService accounts;
    private final AccountQueries queries;
    private final Invitations invitations;
    private final OrganizationOptions organizations;
    private final RoleWords roles;
    private final PublicAddress addresses;

    AccountController(AccountService accounts, AccountQueries queries, Invitations invitations, OrganizationOptions organizations,
            RoleWords roles, PublicAddress addresses) {
        this.accounts = accounts;
        this.queries = queries;
        this.invitations = invitations;
        this.organizations = organizations;
        this.roles = roles;
        this.addresses = addresses;
    }

    @GetMapping("/accounts")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model page) {
        page.addAttribute("page", queries.list(actor, AccountQueries.LISTING.request(parameters)));
        page.addAttribute("organizations", organizations.of(actor));
        page.addAttribute("roles", Role.values());
        page.addAttribute("states", AccountQueries.State.values());
        return "access/accounts";
    }

    @GetMapping("/accounts/new")
    String blank(Actor actor, Model page) {
        var form = new AccountForm();
        form.setOrganization(actor.organization());
        page.addAttribute("form", form);
        return form(actor, page);
    }

    /** Answers with the new account's invitation at once: nobody makes an account to leave it alone. */
    @PostMapping("/accounts")
    String create(Actor actor, @Valid @ModelAttribute("form") AccountForm form, BindingResult errors, Model page, HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> form(actor, page), () -> {
            AccountId id = accounts.create(actor, form.toCommand());
            return AccountInvitationController.show(page, addresses, queries.get(actor, id), invitations.invite(actor, id));
        });
    }

    @GetMapping("/accounts/{id}/edit")
    String edit(Actor actor, @PathVariable AccountId id, Model page) {
        var account = queries.get(actor, id);
        page.addAttribute("account", account);
        page.addAttribute("form", AccountForm.of(account));
        return form(actor, page);
    }

    @PostMapping("/accounts/{id}")
    String change(Actor actor, @PathVariable AccountId id, @Valid @ModelAttribute("form") AccountForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        page.addAttribute("account", queries.get(actor, id));
        return Submission.of(errors, response).orShow(() -> form(actor, page), () -> {
            accounts.change(actor, id, form.getVersion(), form.toCommand());
            Flash.say(response, "access.account.saved", form.getName());
            return "redirect:/accounts";
        });
    }

    private String form(Actor actor, Model page) {
        page.addAttribute("organizations", organizations.of(actor));
        page.addAttribute("roles", roles.options());
        return FORM;
    }
}
