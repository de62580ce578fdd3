package aftersales.access.web;

import aftersales.access.Invitations;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An invited person, or one who lost his password, chooses one. */
@Controller
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping("/invitation/{secret}")
    String form(@PathVariable String secret, @ModelAttribute("form") PasswordForm form, Model page) {
        page.addAttribute("invited", invitations.open(secret));
        return "access/invitation";
    }

    @PostMapping("/invitation/{secret}")
    String accept(@PathVariable String secret, @Valid @ModelAttribute("form") PasswordForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        page.addAttribute("invited", invitations.open(secret));
        return Submission.of(errors, response).orShow("access/invitation", () -> {
            form.requireMatch();
            invitations.accept(secret, form.getPassword());
            Flash.say(response, "access.invitation.done");
            return "redirect:/login";
        });
    }
}
