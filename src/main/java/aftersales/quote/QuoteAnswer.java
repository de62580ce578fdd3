package aftersales.quote;

import aftersales.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said to a quote.
 *
 * @param name   who said it
 * @param remark in his words
 */
public record QuoteAnswer(boolean accepted, String name, @Nullable String remark) {

    public QuoteAnswer {
        name = Text.required("name", name, 80);
        remark = Text.optional("remark", remark, 1000);
    }
}
