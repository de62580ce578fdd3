package aftersales.access.web;

import aftersales.access.SignIn;
import aftersales.access.SignedInSession;
import aftersales.webkit.OwnPath;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class SessionController {

    private final SignIn signIn;
    private final SignedInSession session;

    SessionController(SignIn signIn, SignedInSession session) {
        this.signIn = signIn;
        this.session = session;
    }

    @GetMapping("/login")
    String form(@ModelAttribute("form") SignInForm form, @RequestParam(required = false) @Nullable String to) {
        form.setTo(to);
        return "access/login";
    }

    @PostMapping("/login")
    String begin(@Valid @ModelAttribute("form") SignInForm form, BindingResult errors, HttpServletRequest request,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow("access/login", () -> {
            String secret = signIn.signIn(form.getUsername(), form.getPassword(), request.getRemoteAddr(), request.getHeader("User-Agent"));
            session.begin(request, response, secret);
            return "redirect:" + OwnPath.of(form.getTo());
        });
    }

    @PostMapping("/logout")
    String end(HttpServletRequest request, HttpServletResponse response) {
        session.end(request, response);
        return "redirect:/login";
    }
}
