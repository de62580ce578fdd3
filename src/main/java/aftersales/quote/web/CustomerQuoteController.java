package aftersales.quote.web;

import aftersales.kernel.identity.Actor;
import aftersales.organization.OrganizationQueries;
import aftersales.quote.QuoteLinks;
import aftersales.quote.QuoteRow;
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

/** The customer reads his quote and answers it, by the address alone. */
@Controller
class CustomerQuoteController {

    private final QuoteLinks links;
    private final OrganizationQueries organizations;

    CustomerQuoteController(QuoteLinks links, OrganizationQueries organizations) {
        this.links = links;
        this.organizations = organizations;
    }

    @GetMapping("/customer-quote/{secret}")
    String show(@PathVariable String secret, @ModelAttribute("form") AnswerForm form, Model page) {
        return paper(secret, page);
    }

    @PostMapping("/customer-quote/{secret}")
    String answer(@PathVariable String secret, @Valid @ModelAttribute("form") AnswerForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        String view = paper(secret, page);
        return Submission.of(errors, response).orShow(view, () -> {
            links.answer(secret, form.toCommand());
            Flash.say(response, form.isAccepted() ? "quote.customer.accepted" : "quote.customer.refused");
            return "redirect:/customer-quote/" + secret;
        });
    }

    private String paper(String secret, Model page) {
        QuoteRow quote = links.open(secret);
        page.addAttribute("quote", quote);
        page.addAttribute("organization", organizations.get(Actor.system("customer"), quote.organization()));
        return "quote/customer";
    }
}
