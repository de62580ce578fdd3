package aftersales.quote;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Liability;
import aftersales.kernel.money.Money;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * All a quote says, whole: what the customer accepted can be read for ever as he read it.
 *
 * @param scheme    what will be done, in words
 * @param liability who bears each class of cost, as it was judged
 * @param byPhone   solved on the phone: nothing is asked
 */
public record QuoteDocument(String scheme, Map<CostClass, Liability> liability, boolean byPhone, List<QuoteLine> lines) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public QuoteDocument {
        Map<CostClass, Liability> ordered = new EnumMap<>(CostClass.class);
        ordered.putAll(liability);
        liability = Collections.unmodifiableMap(ordered);
        lines = List.copyOf(lines);
    }

    static QuoteDocument parse(String json) {
        return JSON.readValue(json, QuoteDocument.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** One for each currency, by its code; amounts of different currencies are never added. */
    @JsonIgnore
    public List<Money> totals() {
        Map<String, Money> totals = new TreeMap<>();
        lines.forEach(line -> totals.merge(line.currency(), line.money(), Money::plus));
        return new ArrayList<>(totals.values());
    }
}
