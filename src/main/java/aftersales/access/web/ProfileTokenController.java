package aftersales.access.web;

import aftersales.access.SignedIn;
import aftersales.access.TokenService;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own tokens. A new one is told once, on the page that answers: no address, no cookie, no log holds it. */
@Controller
class ProfileTokenController {

    private final ProfilePage profile;
    private final TokenService tokens;

    ProfileTokenController(ProfilePage profile, TokenService tokens) {
        this.profile = profile;
        this.tokens = tokens;
    }

    @PostMapping("/profile/tokens")
    String make(SignedIn holder, @Valid @ModelAttribute("token") TokenForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> profile.show(holder, page), () -> {
            page.addAttribute("made", tokens.make(holder.actor(), form.getName(), form.isWrite(), Objects.requireNonNull(form.getDays())));
            page.addAttribute("token", new TokenForm());
            return profile.show(holder, page);
        });
    }

    @PostMapping("/profile/tokens/{token}/revocation")
    String revoke(SignedIn holder, @PathVariable long token, HttpServletResponse response) {
        tokens.revoke(holder.actor(), token);
        Flash.say(response, "access.token.revoked");
        return "redirect:/profile#tokens";
    }
}
