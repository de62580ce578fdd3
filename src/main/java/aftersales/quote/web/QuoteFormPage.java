package aftersales.quote.web;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.FeeRule;
import aftersales.contract.owed.FeeRules;
import aftersales.contract.owed.Liability;
import aftersales.kernel.identity.Actor;
import aftersales.quote.LineKind;
import aftersales.quote.QuoteTerms;
import aftersales.quote.SaveQuote;
import aftersales.ticket.TicketQueries;
import aftersales.webkit.RowStep;
import aftersales.webkit.format.Formats;
import aftersales.webkit.format.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the quote's form: what it shows, and what becomes of its rows. */
@Component
class QuoteFormPage {

    private final TicketQueries tickets;
    private final QuoteTerms terms;
    private final Formats formats;

    QuoteFormPage(TicketQueries tickets, QuoteTerms terms, Formats formats) {
        this.tickets = tickets;
        this.terms = terms;
        this.formats = formats;
    }

    /** @param self where the form is sent */
    String show(Actor actor, String number, String self, Model page) {
        page.addAttribute("ticket", tickets.get(actor, number));
        page.addAttribute("self", self);
        FeeRules fees = terms.fees(actor, number);
        page.addAttribute("fees", fees);
        page.addAttribute("rates", rates(fees));
        page.addAttribute("costs", CostClass.values());
        page.addAttribute("kinds", words("quote.kind.", fees.serviceMin() == null && fees.serviceMax() == null
                ? List.of(LineKind.PARTS, LineKind.LABOUR, LineKind.TRAVEL, LineKind.LODGING) : List.of(LineKind.values())));
        page.addAttribute("liabilities", words("warranty.liability.", List.of(Liability.values())));
        return "quote/form";
    }

    /** What the contract names, so that nobody types it. */
    private List<String> rates(FeeRules fees) {
        Words words = formats.words();
        List<String> rates = new ArrayList<>();
        for (FeeRule rule : fees.rules()) {
            if (rule.amount() != null) {
                rates.add(words.say("contract.fee.words", words.say("contract.fee.kind." + rule.kind()), words.say("contract.liability." + rule.at()),
                        words.say("contract.fee.per", rule.amount().toPlainString() + " " + fees.currency(), words.say("contract.basis." + rule.basis()))));
            }
        }
        return rates;
    }

    private Map<String, String> words(String prefix, List<? extends Enum<?>> values) {
        Map<String, String> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(value.name(), formats.words().say(prefix + value.name())));
        return words;
    }

    /** Does what a button between the rows asks for; anything else does nothing. */
    static void take(QuoteForm form, String step) {
        RowStep row = RowStep.of(step);
        if (row != null && row.list().equals("lines") && (!row.what().equals("add") || form.getLines().size() < SaveQuote.MOST)) {
            row.take(form.getLines(), () -> QuoteLineForm.blank(form.getAdding()));
        }
    }
}
