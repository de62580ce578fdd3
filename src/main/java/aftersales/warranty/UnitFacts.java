package aftersales.warranty;

import aftersales.contract.owed.EvidenceKind;
import aftersales.kernel.identity.EquipmentId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a unit.
 *
 * @param id             null: of one that is only supposed
 * @param model          code of its model
 * @param category       of its model
 * @param dates          local days of what happened to it, as far as they are known
 * @param papers         what proves its sale
 * @param cardReturnedOn when its warranty card came back; null: it did not
 * @param acceptanceOpen whether the final acceptance has yet to be passed: a term that begins with it has not begun
 * @param seller         code of the organisation that sold it; null: not known
 */
public record UnitFacts(@Nullable EquipmentId id, @Nullable String model, @Nullable String category, Map<EvidenceKind, LocalDate> dates, Set<Paper> papers,
        @Nullable LocalDate cardReturnedOn, List<Replacement> replacements, boolean acceptanceOpen, @Nullable String seller) {

    /** Nothing is known of it. */
    public static final UnitFacts UNKNOWN = new UnitFacts(null, null, null, Map.of(), Set.of(), null, List.of(), false, null);

    public UnitFacts {
        dates = Map.copyOf(dates);
        papers = Set.copyOf(papers);
        replacements = List.copyOf(replacements);
    }

    /** As it would be known if the papers turned up without which a sale does not count. */
    UnitFacts proved() {
        return new UnitFacts(id, model, category, dates, EnumSet.allOf(Paper.class), cardReturnedOn, replacements, acceptanceOpen, seller);
    }

    /** What another seller promised was promised to somebody else; while nobody knows who sold it, it is taken for promised. */
    boolean isSoldBy(String organization) {
        return seller == null || seller.equalsIgnoreCase(organization);
    }

    /** The papers without which this fact does not count. */
    Set<Paper> unproved(EvidenceKind kind) {
        if (kind != EvidenceKind.SALE) {
            return Set.of();
        }
        Set<Paper> missing = EnumSet.allOf(Paper.class);
        missing.removeAll(papers);
        return missing;
    }
}
