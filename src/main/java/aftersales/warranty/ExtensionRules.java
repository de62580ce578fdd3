package aftersales.warranty;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Evidence;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Extension;
import aftersales.contract.owed.Phase;
import aftersales.contract.owed.WarrantyTerm;
import aftersales.warranty.ExtensionOffer.Hindrance;
import aftersales.warranty.ExtensionOffer.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From when to when an extension would run, by the same rules by which verdicts are found. */
final class ExtensionRules {

    private final OwedContract contract;
    private final List<Extension> before;
    private final List<Extension> parts;

    /** @param contract as it is now, before the parts are sold */
    ExtensionRules(OwedContract contract, List<Extension> parts) {
        this.before = contract.document().extensions();
        this.parts = parts;
        List<Extension> all = new ArrayList<>(before);
        all.addAll(parts);
        this.contract = contract.owing(contract.document().selling(all));
    }

    /** Whether it has free time that ends, so that there is something to prolong; parts that were replaced have theirs by each repair. */
    static boolean isProlongable(WarrantyTerm term) {
        boolean replaced = term.start().stream().map(Evidence::kind).anyMatch(kind -> kind == EvidenceKind.REPLACEMENT);
        return !replaced && Set.of(CostClass.values()).stream().anyMatch(cost -> ends(term, cost));
    }

    private static boolean ends(WarrantyTerm term, CostClass cost) {
        List<Phase> free = term.phases().stream().filter(phase -> TermReading.isFree(phase, cost)).toList();
        return !free.isEmpty() && free.stream().noneMatch(phase -> phase.until() == null);
    }

    /** One for each part that is about the unit. */
    List<Line> of(Collection<KnownUnit> units, LocalDate soldOn) {
        List<Line> lines = new ArrayList<>();
        for (KnownUnit unit : units) {
            var reading = new ContractReading(contract, new Question(unit.facts(), List.of(contract), null, soldOn, null, null));
            parts.forEach(part -> line(unit, reading, part).ifPresent(lines::add));
        }
        return lines;
    }

    private Optional<Line> line(KnownUnit unit, ContractReading reading, Extension part) {
        TermReading base = reading.read(part.after()).filter(term -> reading.isCounting(term.term())).orElse(null);
        TermReading sold = base == null ? null : reading.read(part.code()).orElse(null);
        boolean silent = base != null && !base.state().speaks() && base.state() != TermState.NOTHING_TO_PROLONG;
        if (base == null || sold == null || silent) {
            return Optional.empty();
        }
        LocalDate last = base.lastFree(part.leading());
        LocalDate from = sold.stretches().isEmpty() ? null : sold.stretches().get(0).from();
        LocalDate until = sold.stretches().isEmpty() ? null : sold.stretches().get(0).until();
        boolean gap = last != null && last.isBefore(part.soldOn());
        int other = overlapping(reading, part, from, until);
        Hindrance hindrance = hindrance(base, part, last, other);
        return Optional.of(new Line(unit.id(), null, base.ref(), last, from, until, gap, hindrance, other));
    }

    private static @Nullable Hindrance hindrance(TermReading base, Extension part, @Nullable LocalDate last, int other) {
        List<Phase> free = base.term().phases().stream().filter(phase -> TermReading.isFree(phase, part.leading())).toList();
        if (free.isEmpty()) {
            return Hindrance.NEVER_FREE;
        }
        if (free.stream().anyMatch(phase -> phase.until() == null)) {
            return Hindrance.FOR_LIFE;
        }
        if (other > 0) {
            return Hindrance.OVERLAPS;
        }
        return last != null && last.isBefore(part.soldOn()) && !part.gap() ? Hindrance.RUN_OUT : null;
    }

    /** The sale of which something would be free on the same days; 0: none. */
    private int overlapping(ContractReading reading, Extension part, @Nullable LocalDate from, @Nullable LocalDate until) {
        for (Extension other : before) {
            boolean same = other.free().stream().anyMatch(part.free()::contains);
            TermReading reads = same ? reading.read(other.code()).orElse(null) : null;
            if (reads == null || !reads.term().scope().equals(reading.read(part.code()).orElseThrow().term().scope())) {
                continue;
            }
            boolean unknown = from == null && reads.stretches().isEmpty() && other.after().equals(part.after());
            boolean days = from != null && reads.stretches().stream().anyMatch(stretch -> !stretch.from().isAfter(Objects.requireNonNull(until))
                    && !Objects.requireNonNull(stretch.until()).isBefore(from));
            if (unknown || days) {
                return other.sale();
            }
        }
        return 0;
    }
}
