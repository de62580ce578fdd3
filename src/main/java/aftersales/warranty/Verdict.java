package aftersales.warranty;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.ServiceMode;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who bears what of a repair, and why.
 *
 * @param findings     one for each class of cost
 * @param mode         where the repair is done; null: no contract says
 * @param replacedFree what is faulty is replaced, as it has not been accepted yet
 * @param loss         whether the customer's direct loss is borne, too
 * @param schemeFirst  the customer approves a scheme and its price before the work
 * @param fee          bounds of the fee for the work where it is to be paid; null: the contract has none, or the work is not to be paid
 * @param reasons      the rules that were asked, whether they applied or not
 */
public record Verdict(Map<CostClass, Finding> findings, @JsonInclude(Include.NON_NULL) @Nullable ServiceMode mode, boolean replacedFree, Loss loss,
        boolean schemeFirst, @JsonInclude(Include.NON_NULL) @Nullable ServiceFee fee, List<Reason> reasons) {

    public enum Loss {
        NOT_OWED,
        /** Only if the company's own work or material is found to be the cause. */
        OPEN,
        BORNE
    }

    public Verdict {
        findings = Collections.unmodifiableMap(new EnumMap<>(findings));
        reasons = List.copyOf(reasons);
    }

    public Finding of(CostClass cost) {
        return Objects.requireNonNull(findings.get(cost));
    }

    @JsonIgnore
    public boolean isProvisional() {
        return findings.values().stream().anyMatch(Finding::isProvisional);
    }

    /**
     * In one word: what parts and labour come to, the worse of both; how somebody gets there is another matter. Null where papers
     * or the component are missing and it may turn out better: nobody knows.
     */
    @JsonIgnore
    public @Nullable Liability phase() {
        Finding parts = of(CostClass.PARTS);
        Finding labour = of(CostClass.LABOUR);
        Finding worse = parts.liability().isBetterThan(labour.liability()) ? labour : parts;
        return worse.best().isBetterThan(worse.liability()) ? null : worse.liability();
    }
}
