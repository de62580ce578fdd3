package aftersales.contract.owed;

import aftersales.kernel.identity.EquipmentId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Free time that was sold during the life of a contract: it goes on where that of a term ends.
 *
 * @param code   names it among the terms and extensions of its contract
 * @param sale   the number of the sale within the contract
 * @param after  code of the term or extension it prolongs
 * @param span   how long, from the last free day of what it prolongs
 * @param free   what is free in it, at least one; it says nothing about the rest
 * @param mode   where the repair is done; null: the sale did not say
 * @param soldOn local day of the keeper; before it nothing is free by it
 * @param order  number of the order or invoice; null: none
 * @param gap    where the free time had run out before the sale it begins on the day of the sale, and is counted from there
 * @param units  ids of those it was sold for; empty: all the contract covers
 */
public record Extension(String code, int sale, String after, @JsonInclude(Include.NON_NULL) @Nullable String nameZh,
        @JsonInclude(Include.NON_NULL) @Nullable String nameEn, Span span, Set<CostClass> free, @JsonInclude(Include.NON_NULL) @Nullable ServiceMode mode,
        LocalDate soldOn, @JsonInclude(Include.NON_NULL) @Nullable String order, @JsonInclude(Include.NON_DEFAULT) boolean gap,
        @JsonInclude(Include.NON_EMPTY) Set<Long> units) {

    public Extension {
        free = Collections.unmodifiableSet(free == null || free.isEmpty() ? EnumSet.of(CostClass.PARTS) : EnumSet.copyOf(free));
        units = units == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(units));
    }

    /** It goes on where this was free last: parts, else labour, else the way, which is the visit period. */
    @JsonIgnore
    public CostClass leading() {
        return free.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether it was sold for this unit; null: one that is not known. */
    public boolean isFor(@Nullable EquipmentId unit) {
        return units.isEmpty() || unit != null && units.contains(unit.value());
    }

    /** As a term of what the first in its chain is about. */
    WarrantyTerm term(WarrantyTerm first) {
        var phase = new Phase(span, borne(CostClass.PARTS), borne(CostClass.LABOUR), borne(CostClass.TRAVEL), mode);
        return new WarrantyTerm(code, nameZh, nameEn, first.scope(), List.of(), List.of(phase), after, null, false, false, first.owedBy(), null, null,
                null);
    }

    private Liability borne(CostClass cost) {
        return free.contains(cost) ? Liability.FREE : Liability.CHARGEABLE;
    }
}
