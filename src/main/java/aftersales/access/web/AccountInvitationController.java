package aftersales.access.web;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.access.Invitations;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.webkit.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An address by which somebody chooses his password, new here or having lost it. Told once, on the answer itself. */
@Controller
class AccountInvitationController {

    private final Invitations invitations;
    private final AccountQueries accounts;
    private final PublicAddress addresses;

    AccountInvitationController(Invitations invitations, AccountQueries accounts, PublicAddress addresses) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.addresses = addresses;
    }

    @PostMapping("/accounts/{id}/invitation")
    String invite(Actor actor, @PathVariable AccountId id, Model page) {
        return show(page, addresses, accounts.get(actor, id), invitations.invite(actor, id));
    }

    static String show(Model page, PublicAddress addresses, AccountRow account, String secret) {
        page.addAttribute("account", account);
        page.addAttribute("address", addresses.of("/invitation/{secret}", secret));
        return "access/invited";
    }
}
