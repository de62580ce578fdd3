package aftersales.quote.web;

import aftersales.access.IdempotencyKeys;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import aftersales.quote.QuoteQueries;
import aftersales.quote.QuoteRow;
import aftersales.quote.QuoteService;
import aftersales.quote.QuoteState;
import aftersales.quote.QuoteTerms;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Quotes are written here, one draft at a time. Where one was sent before, the next begins with its words; who bears what is as it is judged now. */
@Controller
class QuoteFormController {

    private final QuoteQueries queries;
    private final QuoteService quotes;
    private final QuoteTerms terms;
    private final QuoteFormPage pages;
    private final IdempotencyKeys submissions;

    QuoteFormController(QuoteQueries queries, QuoteService quotes, QuoteTerms terms, QuoteFormPage pages, IdempotencyKeys submissions) {
        this.queries = queries;
        this.quotes = quotes;
        this.terms = terms;
        this.pages = pages;
        this.submissions = submissions;
    }

    @GetMapping("/tickets/{number}/quotes/new")
    String blank(Actor actor, @PathVariable String number, Model page) {
        Optional<QuoteRow> draft = queries.draft(actor, number);
        if (draft.isPresent()) {
            return "redirect:/quotes/" + draft.get().id() + "/edit";
        }
        String view = pages.show(actor, number, "/tickets/" + number + "/quotes", page);
        List<QuoteRow> before = queries.ofTicket(actor, number);
        QuoteForm form = before.isEmpty() ? QuoteForm.blank() : QuoteForm.of(before.get(0).document(), terms.fees(actor, number).currency(), 0);
        form.getLiability().putAll(terms.judged(actor, number));
        page.addAttribute("form", form);
        return view;
    }

    @PostMapping(path = "/tickets/{number}/quotes", params = "!step")
    String create(Actor actor, @PathVariable String number, @Valid @ModelAttribute("form") QuoteForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        String view = pages.show(actor, number, "/tickets/" + number + "/quotes", page);
        return Submission.of(errors, response).orShow(view, () -> {
            String id = submissions.once(actor, "quote " + form.getSubmission(), number, () -> quotes.create(actor, number, form.toCommand()).toString());
            Flash.say(response, "quote.saved");
            return "redirect:/quotes/" + id;
        });
    }

    @GetMapping("/quotes/{id}/edit")
    String edit(Actor actor, @PathVariable QuoteId id, Model page) {
        QuoteRow quote = queries.get(actor, id);
        if (quote.state() != QuoteState.DRAFT) {
            return "redirect:/quotes/" + id; // its words stay as they were sent
        }
        page.addAttribute("form", QuoteForm.of(quote.document(), terms.fees(actor, quote.ticket()).currency(), quote.version()));
        return pages.show(actor, quote.ticket(), "/quotes/" + id, page);
    }

    @PostMapping(path = "/quotes/{id}", params = "!step")
    String change(Actor actor, @PathVariable QuoteId id, @Valid @ModelAttribute("form") QuoteForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        String view = pages.show(actor, queries.get(actor, id).ticket(), "/quotes/" + id, page);
        return Submission.of(errors, response).orShow(view, () -> {
            quotes.edit(actor, id, form.getVersion(), form.toCommand());
            Flash.say(response, "quote.saved");
            return "redirect:/quotes/" + id;
        });
    }
}
