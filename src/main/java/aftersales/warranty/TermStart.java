package aftersales.warranty;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.Evidence;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.WarrantyTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From when a term counts for a unit: the first link of its chain that is known and proved.
 *
 * @param day    null: not known, or not yet
 * @param kind   the fact it counts from; null as the day is
 * @param fact   the day of that fact
 * @param before the links that come before it and do not count, in their order; all where no day is known
 * @param open   the chain has come to the acceptance, and that is still to be passed
 */
record TermStart(@Nullable LocalDate day, @Nullable EvidenceKind kind, @Nullable LocalDate fact, List<Gap> before, boolean open) {

    static final TermStart NONE = new TermStart(null, null, null, List.of(), false);

    /**
     * A link that does not count.
     *
     * @param day    the day that is known and not proved; null: not known
     * @param papers those without which it does not count
     */
    record Gap(EvidenceKind kind, @Nullable LocalDate day, Set<Paper> papers) {
    }

    static TermStart of(WarrantyTerm term, OwedContract contract, Question question, @Nullable String component) {
        List<Gap> before = new ArrayList<>();
        for (Evidence link : term.start()) {
            LocalDate fact = fact(link.kind(), contract, question, component);
            if (fact == null && link.kind() == EvidenceKind.ACCEPTANCE && question.unit().acceptanceOpen()) {
                return new TermStart(null, null, null, before, true);
            }
            Set<Paper> papers = question.unit().unproved(link.kind());
            if (fact != null && papers.isEmpty()) {
                return new TermStart(link.start(fact), link.kind(), fact, before, false);
            }
            before.add(new Gap(link.kind(), fact, papers));
        }
        return new TermStart(null, null, null, before, false);
    }

    private static @Nullable LocalDate fact(EvidenceKind kind, OwedContract contract, Question question, @Nullable String component) {
        UnitFacts unit = question.unit();
        return switch (kind) {
            case REPLACEMENT -> unit.replacements().stream()
                    .filter(replacement -> replacement.paid() && replacement.component().equals(component))
                    .map(Replacement::on).filter(day -> day.isBefore(question.faultOn())).max(Comparator.naturalOrder()).orElse(null);
            case CONTRACT -> contract.validFrom();
            case ACCEPTANCE -> {
                LocalDate own = unit.dates().get(kind);
                yield own != null || unit.acceptanceOpen() ? own : contract.acceptedOn();
            }
            default -> unit.dates().get(kind);
        };
    }
}
