package aftersales.quote.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import aftersales.quote.QuoteQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Buttons of the quote's form that save nothing: the same form comes back with its rows changed. */
@Controller
class QuoteRowsController {

    private final QuoteQueries queries;
    private final QuoteFormPage pages;

    QuoteRowsController(QuoteQueries queries, QuoteFormPage pages) {
        this.queries = queries;
        this.pages = pages;
    }

    @PostMapping(path = "/tickets/{number}/quotes", params = "step")
    String ofNew(Actor actor, @PathVariable String number, @ModelAttribute("form") QuoteForm form, BindingResult errors, @RequestParam String step,
            Model page) {
        QuoteFormPage.take(form, step);
        return pages.show(actor, number, "/tickets/" + number + "/quotes", page);
    }

    @PostMapping(path = "/quotes/{id}", params = "step")
    String ofKept(Actor actor, @PathVariable QuoteId id, @ModelAttribute("form") QuoteForm form, BindingResult errors, @RequestParam String step,
            Model page) {
        QuoteFormPage.take(form, step);
        return pages.show(actor, queries.get(actor, id).ticket(), "/quotes/" + id, page);
    }
}
