package aftersales.warranty;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.kernel.identity.EquipmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An extension somebody would like to sell.
 *
 * @param terms  codes of the terms and extensions that are prolonged
 * @param free   what is free in it; the way alone: the visit period
 * @param mode   where the repair is done; null: not said
 * @param gap    where the free time had run out it shall begin on the day of the sale
 * @param units  empty: all the contract covers
 * @param soldOn local day of the keeper
 */
public record ExtensionWish(List<String> terms, Span span, Set<CostClass> free, @Nullable ServiceMode mode, boolean gap, Set<EquipmentId> units,
        LocalDate soldOn) {

    public ExtensionWish {
        terms = terms.stream().distinct().toList();
        free = Set.copyOf(free);
        units = Set.copyOf(units);
    }
}
