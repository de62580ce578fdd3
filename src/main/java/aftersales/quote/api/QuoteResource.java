package aftersales.quote.api;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Liability;
import aftersales.quote.QuoteLine;
import aftersales.quote.QuoteRow;
import aftersales.quote.QuoteState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A quote as programs read it.
 *
 * @param totals one for each currency
 */
record QuoteResource(long id, String ticket, int number, QuoteState state, String scheme, Map<CostClass, Liability> liability, boolean byPhone,
        List<QuoteLine> lines, List<Total> totals, @Nullable LocalDate validUntil, @Nullable Instant sentAt, @Nullable Answer answer, long version) {

    record Total(BigDecimal amount, String currency) {
    }

    record Answer(Instant at, @Nullable String name, @Nullable String remark, @Nullable Boolean byLink) {
    }

    static QuoteResource of(QuoteRow quote) {
        return new QuoteResource(quote.id().value(), quote.ticket(), quote.number(), quote.state(), quote.document().scheme(),
                quote.document().liability(), quote.document().byPhone(), quote.document().lines(),
                quote.document().totals().stream().map(total -> new Total(total.amount(), total.currency().getCurrencyCode())).toList(),
                quote.validUntil(), quote.sentAt(),
                quote.answeredAt() == null ? null : new Answer(quote.answeredAt(), quote.answeredBy(), quote.remark(), quote.byLink()),
                quote.version());
    }
}
