package aftersales.quote.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import aftersales.quote.QuoteQueries;
import aftersales.quote.QuoteRow;
import aftersales.quote.QuoteService;
import aftersales.quote.QuoteState;
import aftersales.ticket.TicketQueries;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of quotes, and one of them with what the customer said. */
@Controller
class QuoteController {

    private final QuoteQueries queries;
    private final QuoteService quotes;
    private final TicketQueries tickets;

    QuoteController(QuoteQueries queries, QuoteService quotes, TicketQueries tickets) {
        this.queries = queries;
        this.quotes = quotes;
        this.tickets = tickets;
    }

    @GetMapping("/quotes")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model page) {
        page.addAttribute("page", queries.page(actor, QuoteQueries.LISTING.request(parameters)));
        page.addAttribute("states", QuoteState.values());
        return "quote/list";
    }

    @GetMapping("/quotes/{id}")
    String show(Actor actor, @PathVariable QuoteId id, Model page) {
        AnswerForm form = new AnswerForm();
        form.setVersion(queries.get(actor, id).version());
        page.addAttribute("form", form);
        return record(actor, id, page);
    }

    @PostMapping("/quotes/{id}/answer")
    String answer(Actor actor, @PathVariable QuoteId id, @Valid @ModelAttribute("form") AnswerForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> record(actor, id, page), () -> {
            quotes.answer(actor, id, form.getVersion(), form.toCommand());
            Flash.say(response, form.isAccepted() ? "quote.said.accepted" : "quote.said.refused");
            return "redirect:/quotes/" + id;
        });
    }

    @PostMapping("/quotes/{id}/withdrawal")
    String withdraw(Actor actor, @PathVariable QuoteId id, @ModelAttribute("form") AnswerForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> record(actor, id, page), () -> {
            quotes.withdraw(actor, id, form.getVersion());
            Flash.say(response, "quote.said.withdrawn");
            return "redirect:/quotes/" + id;
        });
    }

    private String record(Actor actor, QuoteId id, Model page) {
        QuoteRow quote = queries.get(actor, id);
        page.addAttribute("quote", quote);
        page.addAttribute("mayWrite", quotes.mayWrite(actor) && tickets.get(actor, quote.ticket()).state().isOpen());
        page.addAttribute("draft", queries.draft(actor, quote.ticket()).orElse(null));
        return "quote/show";
    }
}
