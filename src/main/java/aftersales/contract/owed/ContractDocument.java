package aftersales.contract.owed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a contract owes beside its clocks, whole and for good: a change of the contract makes a new version, and a
 * ticket keeps the one it was opened under. What is absent in an older document says nothing.
 */
public record ContractDocument(List<WarrantyTerm> terms, List<Exclusion> exclusions, FeeRules fees, List<Duty> duties, List<Penalty> penalties) {

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
    }

    /** @throws tools.jackson.core.JacksonException if it is none */
    public static ContractDocument parse(String json) {
        return JSON.readValue(json, ContractDocument.class);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return equals(EMPTY);
    }
}
