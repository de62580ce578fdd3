package aftersales.contract;

import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Extension;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Free time that is sold during the life of a contract.
 *
 * @param prolonged what it goes on from, each by its code, with the names of what is sold
 * @param gap       where the free time had run out before the sale it begins on the day of the sale
 * @param units     empty: all the contract covers
 * @param soldOn    local day of the keeper
 * @param order     number of the order or invoice; null: none
 * @param buyer     who bought it
 */
public record SaveExtension(List<Prolonged> prolonged, Span span, Set<CostClass> free, @Nullable ServiceMode mode, boolean gap,
        Set<EquipmentId> units, LocalDate soldOn, Money price, @Nullable String order, String buyer) {

    /** A term or an extension that is prolonged, and what the extension is called. */
    public record Prolonged(String code, String nameZh, String nameEn) {
    }

    public SaveExtension {
        prolonged = List.copyOf(prolonged);
        free = Set.copyOf(free);
        units = Set.copyOf(units);
        order = order == null || order.isBlank() ? null : order.strip();
        buyer = buyer.strip();
    }

    /** What it comes to in the document of the contract, as its sale of this number. */
    public List<Extension> parts(int sale, ContractDocument document) {
        Set<String> taken = document.terms().stream().map(term -> term.code()).collect(Collectors.toSet());
        Set<Long> ids = units.stream().map(EquipmentId::value).collect(Collectors.toSet());
        List<Extension> parts = new ArrayList<>();
        for (Prolonged one : prolonged) {
            String code = "x" + sale + (parts.isEmpty() ? "" : "-" + (parts.size() + 1));
            while (taken.contains(code)) { // a term may be called anything
                code += "x";
            }
            parts.add(new Extension(code, sale, one.code, one.nameZh, one.nameEn, span, free, mode, soldOn, order, gap, ids));
        }
        return parts;
    }
}
