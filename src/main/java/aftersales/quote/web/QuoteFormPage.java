package aftersales.quote.web;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.FeeRules;
import aftersales.contract.owed.Liability;
import aftersales.kernel.identity.Actor;
import aftersales.quote.LineKind;
import aftersales.quote.QuoteTerms;
import aftersales.ticket.TicketQueries;
import aftersales.webkit.format.Formats;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the quote's form: what it shows, and what becomes of its rows. */
@Component
class QuoteFormPage {

    private static final Pattern STEP = Pattern.compile("lines\\.(add|remove|up|down)(?:\\.(\\d{1,4}))?");
    private static final int MOST = 60;

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
        page.addAttribute("costs", CostClass.values());
        page.addAttribute("kinds", words("quote.kind.", fees.serviceMin() == null && fees.serviceMax() == null
                ? List.of(LineKind.PARTS, LineKind.LABOUR, LineKind.TRAVEL, LineKind.LODGING) : List.of(LineKind.values())));
        page.addAttribute("liabilities", words("quote.liability.", List.of(Liability.values())));
        return "quote/form";
    }

    private Map<String, String> words(String prefix, List<? extends Enum<?>> values) {
        Map<String, String> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(value.name(), formats.words().say(prefix + value.name())));
        return words;
    }

    /** Does what a button between the rows asks for; anything else does nothing. */
    static void take(QuoteForm form, String step) {
        Matcher asked = STEP.matcher(step);
        if (!asked.matches()) {
            return;
        }
        List<QuoteLineForm> lines = form.getLines();
        int row = asked.group(2) == null ? -1 : Integer.parseInt(asked.group(2));
        if (asked.group(1).equals("add")) {
            if (lines.size() < MOST) {
                lines.add(QuoteLineForm.blank(form.getAdding()));
            }
        } else if (row >= 0 && row < lines.size()) {
            switch (asked.group(1)) {
                case "remove" -> lines.remove(row);
                case "up" -> Collections.swap(lines, row, Math.max(0, row - 1));
                default -> Collections.swap(lines, row, Math.min(lines.size() - 1, row + 1));
            }
        }
    }
}
