package aftersales.access.web;

import aftersales.access.ProfileService;
import aftersales.access.SignedIn;
import aftersales.webkit.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The browsers one is signed in with, to be signed out from here. */
@Controller
class ProfileSessionController {

    private final ProfileService profiles;

    ProfileSessionController(ProfileService profiles) {
        this.profiles = profiles;
    }

    @PostMapping("/profile/sessions/{session}/ending")
    String end(SignedIn holder, @PathVariable long session, HttpServletResponse response) {
        profiles.endSession(holder, session);
        Flash.say(response, "access.session.ended");
        return "redirect:/profile#sessions";
    }

    @PostMapping("/profile/sessions/others/ending")
    String endOthers(SignedIn holder, HttpServletResponse response) {
        profiles.endOtherSessions(holder);
        Flash.say(response, "access.session.others.ended");
        return "redirect:/profile#sessions";
    }
}
