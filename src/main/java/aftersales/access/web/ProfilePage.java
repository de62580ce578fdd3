package aftersales.access.web;

import aftersales.access.AccountQueries;
import aftersales.access.ProfileService;
import aftersales.access.SignedIn;
import aftersales.access.TokenService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one's own account; its several forms answer with it. */
@Component
class ProfilePage {

    private final AccountQueries accounts;
    private final ProfileService profiles;
    private final TokenService tokens;

    ProfilePage(AccountQueries accounts, ProfileService profiles, TokenService tokens) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.tokens = tokens;
    }

    /** Whichever of the forms was sent is in the model already, with what is wrong with it. */
    String show(SignedIn holder, Model page) {
        var account = accounts.get(holder.actor(), holder.account());
        page.addAttribute("account", account);
        page.addAttribute("zone", holder.zone().getId());
        page.addAttribute("tokens", tokens.of(holder.actor()));
        page.addAttribute("sessions", profiles.sessions(holder));
        add(page, "form", ProfileForm.of(account));
        add(page, "password", new ChangePasswordForm());
        add(page, "token", new TokenForm());
        return "access/profile";
    }

    private static void add(Model page, String name, Object form) {
        if (!page.containsAttribute(name)) {
            page.addAttribute(name, form);
        }
    }
}
