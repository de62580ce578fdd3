package aftersales.contract.owed;

import aftersales.kernel.money.Money;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a contract owes beside its clocks, whole and for good: a change of the contract makes a new version, and a
 * ticket keeps the one it was opened under. What is absent in an older document says nothing.
 */
public record ContractDocument(List<WarrantyTerm> terms, List<Exclusion> exclusions, FeeRules fees, List<Duty> duties, List<Penalty> penalties,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Extension> extensions) {

    /** What is absent says nothing, what is unknown is refused. */
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    public static final ContractDocument EMPTY = new ContractDocument(List.of(), List.of(), FeeRules.NONE, List.of(), List.of());

    public ContractDocument {
        terms = terms == null ? List.of() : List.copyOf(terms);
        exclusions = exclusions == null ? List.of() : List.copyOf(exclusions);
        fees = fees == null ? FeeRules.NONE : fees;
        duties = duties == null ? List.of() : List.copyOf(duties);
        penalties = penalties == null ? List.of() : List.copyOf(penalties);
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
    }

    /** As it is drawn up: nothing was sold besides. */
    public ContractDocument(List<WarrantyTerm> terms, List<Exclusion> exclusions, FeeRules fees, List<Duty> duties, List<Penalty> penalties) {
        this(terms, exclusions, fees, duties, penalties, List.of());
    }

    /** The same with these extensions, and no others. */
    public ContractDocument selling(List<Extension> sold) {
        return new ContractDocument(terms, exclusions, fees, duties, penalties, sold);
    }

    /** Its terms, and what was sold to go on after them, as terms: by their codes. */
    @JsonIgnore
    public Map<String, WarrantyTerm> allTerms() {
        Map<String, WarrantyTerm> all = new LinkedHashMap<>();
        terms.forEach(term -> all.putIfAbsent(term.code(), term));
        for (Extension extension : extensions) { // one that prolongs another was sold after it
            WarrantyTerm first = all.get(extension.after());
            if (first != null) {
                all.putIfAbsent(extension.code(), extension.term(first));
            }
        }
        return all;
    }

    /** @throws tools.jackson.core.JacksonException if it is none */
    public static ContractDocument parse(String json) {
        return JSON.readValue(json, ContractDocument.class);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /**
     * What a broken promise costs the company: the sum of the rows that name it, else of those for any promise.
     *
     * @param promise kind of its clock
     * @param late    by how much, more than nothing
     * @return null where the contract has no penalty for it
     */
    public @Nullable Money penalty(String promise, Duration late) {
        List<Penalty> named = penalties.stream().filter(row -> promise.equals(row.promise())).toList();
        List<Penalty> rows = named.isEmpty() ? penalties.stream().filter(row -> row.promise() == null).toList() : named;
        Currency currency = Currency.getInstance(fees.currency());
        return rows.stream().map(row -> row.due(late, currency)).reduce(Money::plus).orElse(null);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return equals(EMPTY);
    }
}
