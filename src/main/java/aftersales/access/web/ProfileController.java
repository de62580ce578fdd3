package aftersales.access.web;

import aftersales.access.ProfileService;
import aftersales.access.SignedIn;
import aftersales.access.SignedInSession;
import aftersales.kernel.identity.Actor;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own account: how one is reached, in which language, with which password. */
@Controller
class ProfileController {

    private final ProfilePage profile;
    private final ProfileService profiles;
    private final SignedInSession session;

    ProfileController(ProfilePage profile, ProfileService profiles, SignedInSession session) {
        this.profile = profile;
        this.profiles = profiles;
        this.session = session;
    }

    @GetMapping("/profile")
    String show(SignedIn holder, Model page) {
        return profile.show(holder, page);
    }

    @PostMapping("/profile")
    String change(SignedIn holder, @Valid @ModelAttribute("form") ProfileForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> profile.show(holder, page), () -> {
            profiles.change(holder.actor(), form.getEmail(), form.getPhone(), form.getLanguage());
            Flash.say(response, "access.profile.saved");
            return "redirect:/profile";
        });
    }

    /** Every browser is signed out; this one in again. */
    @PostMapping("/profile/password")
    String changePassword(SignedIn holder, @Valid @ModelAttribute("password") ChangePasswordForm form, BindingResult errors, Model page,
            HttpServletRequest request, HttpServletResponse response) {
        Actor actor = holder.actor();
        return Submission.of(errors, response).orShow(() -> profile.show(holder, page), () -> {
            form.requireMatch();
            profiles.changePassword(actor, form.getCurrent(), form.getPassword());
            session.begin(request, response, profiles.signInAgain(actor, request.getHeader("User-Agent")));
            Flash.say(response, "access.password.changed");
            return "redirect:/profile";
        });
    }
}
