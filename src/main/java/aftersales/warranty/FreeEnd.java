package aftersales.warranty;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Extension;
import aftersales.contract.owed.Liability;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day on which the free time of a unit by a term ends.
 *
 * @param term        code of the term or extension
 * @param component   what it is about; null: the whole
 * @param endsOn      the last day on which parts are free; of a term without such days labour, else the way
 * @param costUntil   the last day at cost after it; null: none, or for life
 * @param sale        the number of the sale; null: it is a term of the contract
 * @param extended    whether an extension that was sold goes on from it
 */
record FreeEnd(EquipmentId unit, ContractId contract, String term, @Nullable String component, @Nullable String nameZh, @Nullable String nameEn,
        LocalDate endsOn, @Nullable LocalDate costUntil, boolean costForLife, @Nullable Integer sale, boolean extended) {

    /** Any day does: when free time ends depends on no day but those of the unit. */
    private static final LocalDate ANY = LocalDate.EPOCH;

    /** Of all that cover the unit; what ends with each repair is left out, as what never ends, and what has not begun. */
    static List<FreeEnd> of(KnownUnit unit, List<OwedContract> contracts) {
        List<FreeEnd> ends = new ArrayList<>();
        for (OwedContract contract : contracts) {
            var reading = new ContractReading(contract, new Question(unit.facts(), List.of(contract), null, ANY, null, null));
            reading.parts().stream().map(ContractReading.Part::reading).filter(FreeEnd::counts).distinct()
                    .forEach(term -> of(unit, contract, term).ifPresent(ends::add));
        }
        return ends;
    }

    private static boolean counts(TermReading reading) {
        return reading.state().speaks() && reading.term().start().stream().noneMatch(link -> link.kind() == EvidenceKind.REPLACEMENT);
    }

    private static Optional<FreeEnd> of(KnownUnit unit, OwedContract contract, TermReading reading) {
        CostClass lead = Stream.of(CostClass.values()).filter(cost -> reading.term().phases().stream().anyMatch(phase -> TermReading.isFree(phase, cost)))
                .findFirst().orElse(null);
        LocalDate last = lead == null ? null : reading.lastFree(lead);
        if (lead == null || last == null) {
            return Optional.empty();
        }
        List<Stretch> cost = reading.stretches().stream().filter(stretch -> stretch.from().isAfter(last) && stretch.phase().of(lead) == Liability.COST).toList();
        boolean life = cost.stream().anyMatch(stretch -> stretch.until() == null);
        LocalDate until = life || cost.isEmpty() ? null : cost.get(cost.size() - 1).until();
        String code = reading.term().code();
        List<Extension> sold = contract.document().extensions();
        Integer sale = sold.stream().filter(one -> one.code().equals(code)).map(Extension::sale).findFirst().orElse(null);
        boolean extended = sold.stream().anyMatch(one -> one.after().equals(code) && one.isFor(unit.id()));
        return Optional.of(new FreeEnd(unit.id(), contract.id(), code, reading.term().scope().component(), reading.term().nameZh(),
                reading.term().nameEn(), last, until, life, sale, extended));
    }
}
