package aftersales.access.web;

import aftersales.access.Setup;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The first administrator of an empty database, by the address in the log. */
@Controller
class SetupController {

    private final Setup setup;

    SetupController(Setup setup) {
        this.setup = setup;
    }

    @GetMapping("/setup/{secret}")
    String form(@PathVariable String secret, @ModelAttribute("form") SetupForm form) {
        setup.require(secret);
        return "access/setup";
    }

    @PostMapping("/setup/{secret}")
    String begin(@PathVariable String secret, @Valid @ModelAttribute("form") SetupForm form, BindingResult errors,
            HttpServletResponse response) {
        setup.require(secret);
        return Submission.of(errors, response).orShow("access/setup", () -> {
            setup.begin(secret, form.toBegin());
            Flash.say(response, "access.setup.done");
            return "redirect:/login";
        });
    }
}
