package aftersales.contract.owed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is owed for something, from when, in which phases.
 *
 * @param code         names it within its contract
 * @param start        the chain of evidence, the first link that is known counts
 * @param phases       in their order; after the last that ends, everything is chargeable
 * @param after        code of the term whose free time this one prolongs: it starts on that one's last free day; null: it starts by evidence
 * @param card         the term holds only for units whose warranty card came back within this span from the sale; null: for all
 * @param replaced     what is faulty before the term has started is replaced free
 * @param directLoss   the customer's direct loss by the company's fault is borne, too
 * @param owedBy       code of the organisation that owes it, where it is not the one that keeps the contract: a dealer who promised more
 * @param paragraph    where the promise stands
 * @param words        the promise as it was given
 * @param english      the same in English
 */
public record WarrantyTerm(String code, @JsonInclude(Include.NON_NULL) @Nullable String nameZh,
        @JsonInclude(Include.NON_NULL) @Nullable String nameEn, TermScope scope, List<Evidence> start, List<Phase> phases,
        @JsonInclude(Include.NON_NULL) @Nullable String after, @JsonInclude(Include.NON_NULL) @Nullable Span card,
        @JsonInclude(Include.NON_DEFAULT) boolean replaced, @JsonInclude(Include.NON_DEFAULT) boolean directLoss,
        @JsonInclude(Include.NON_NULL) @Nullable String owedBy, @JsonInclude(Include.NON_NULL) @Nullable String paragraph,
        @JsonInclude(Include.NON_NULL) @Nullable String words, @JsonInclude(Include.NON_NULL) @Nullable String english) {

    public WarrantyTerm {
        scope = scope == null ? TermScope.WHOLE : scope;
        start = start == null ? List.of() : List.copyOf(start);
        phases = phases == null ? List.of() : List.copyOf(phases);
    }

    /** In the reader's language where it has a name in it, else in the other, else its code. */
    public String name(Locale language) {
        boolean chinese = "zh".equals(language.getLanguage());
        String first = chinese ? nameZh : nameEn;
        String second = chinese ? nameEn : nameZh;
        return first != null ? first : second != null ? second : code;
    }
}
