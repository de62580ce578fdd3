package aftersales.contract.owed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain from which a term starts: the first fact that is known counts.
 *
 * @param plus how long after the fact the term starts, such as three months after shipment; null: on its day
 */
public record Evidence(EvidenceKind kind, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Span plus) {

    public static Evidence of(EvidenceKind kind) {
        return new Evidence(kind, null);
    }

    public LocalDate start(LocalDate fact) {
        return plus == null ? fact : plus.lastDay(fact);
    }
}
