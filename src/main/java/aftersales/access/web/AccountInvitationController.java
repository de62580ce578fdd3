package aftersales.access.web;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.access.Invitations;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An address by which somebody chooses his password, new here or having lost it. Told once, on the answer itself. */
@Controller
class AccountInvitationController {

    private final Invitations invitations;
    private final AccountQueries accounts;

    AccountInvitationController(Invitations invitations, AccountQueries accounts) {
        this.invitations = invitations;
        this.accounts = accounts;
    }

    @PostMapping("/accounts/{id}/invitation")
    String invite(Actor actor, @PathVariable AccountId id, Model page) {
        return show(page, accounts.get(actor, id), invitations.invite(actor, id));
    }

    static String show(Model page, AccountRow account, String secret) {
        page.addAttribute("account", account);
        page.addAttribute("address", ServletUriComponentsBuilder.fromCurrentContextPath().path("/invitation/{secret}").build(secret).toString());
        return "access/invited";
    }
}
