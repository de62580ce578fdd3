package aftersales.quote;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Liability;
import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import java.util.List;
import java.util.Map;

/**
 * What is said of a quote.
 *
 * @param scheme    what will be done
 * @param liability a class it does not name is chargeable
 */
public record SaveQuote(String scheme, Map<CostClass, Liability> liability, boolean byPhone, List<AskedLine> lines) {

    /** Lines. */
    public static final int MOST = 60;

    public SaveQuote {
        scheme = Text.required("scheme", scheme, 4000);
        liability = Map.copyOf(liability);
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST) {
            throw Refusal.of("lines", "quote.lines.number", MOST);
        }
    }
}
