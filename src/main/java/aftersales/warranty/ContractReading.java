package aftersales.warranty;

import aftersales.contract.CoverRank;
import aftersales.contract.OwedContract;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Extension;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.WarrantyTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A contract, read for one unit on one day. Its terms are taken by their codes, never in the order they stand in. */
final class ContractReading {

    /** A chain of terms that prolong each other is followed so far: longer ones go round in a circle. */
    private static final int LONGEST_CHAIN = 20;

    private final OwedContract contract;
    private final Question question;
    private final List<WarrantyTerm> terms;
    private final Map<String, WarrantyTerm> byCode;
    private final Map<String, Extension> sold;
    /** Codes of those that model, category and sale let be about this unit. */
    private final Set<String> ofUnit;
    /** Of them those that stand by themselves, not on top of others. */
    private final List<WarrantyTerm> own;
    private final ExcludedCauses excluded;
    private final Map<String, TermReading> known = new HashMap<>();

    ContractReading(OwedContract contract, Question question) {
        this.contract = contract;
        this.question = question;
        byCode = contract.document().allTerms();
        sold = contract.document().extensions().stream().collect(Collectors.toMap(Extension::code, extension -> extension, (one, other) -> one));
        // A unit that the contract covers no more is owed what was sold for it, and nothing else.
        terms = byCode.values().stream().filter(term -> contract.rank() != CoverRank.EXTENSION || sold.containsKey(term.code())).sorted(Comparator.comparing(WarrantyTerm::code)).toList();
        ofUnit = byCode.values().stream().filter(this::isForUnit).map(WarrantyTerm::code).collect(Collectors.toSet());
        own = byCode.values().stream().filter(term -> ofUnit.contains(term.code()) && !TermReading.isExtra(term)).toList();
        excluded = ExcludedCauses.of(contract.document().exclusions());
    }

    OwedContract contract() {
        return contract;
    }

    ExcludedCauses excluded() {
        return excluded;
    }

    /** Those of this unit, as far as its model and category tell. */
    Set<String> components() {
        return terms.stream().filter(term -> term.scope().component() != null && fits(term, term.scope().component()))
                .map(term -> Objects.requireNonNull(term.scope().component())).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isOfUnit(WarrantyTerm term) {
        return fits(term, term.scope().component());
    }

    /** Whether it is about this of the unit, and was not sold for others only. */
    boolean fits(WarrantyTerm term, @Nullable String component) {
        return ofUnit.contains(term.code()) && term.scope().isAbout(component);
    }

    private boolean isForUnit(WarrantyTerm term) {
        Extension extension = sold.get(term.code());
        return (extension == null || extension.isFor(question.unit().id()))
                && term.scope().fits(question.unit().model(), question.unit().category(), term.scope().component());
    }

    List<TermReading> all(@Nullable String component) {
        return terms.stream().map(term -> read(term, component, 0)).toList();
    }

    /**
     * A term, read for one of the things it is about.
     *
     * @param component null: the whole unit
     */
    record Part(@Nullable String component, TermReading reading) {
    }

    /** Its terms that are about this unit, each for what it is about: those of a replacement for each part replaced. What another says more exactly is left out. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (WarrantyTerm term : terms) {
            if (term.start().stream().anyMatch(link -> link.kind() == EvidenceKind.REPLACEMENT)) {
                question.unit().replacements().stream().filter(Replacement::paid).map(Replacement::component).distinct().sorted()
                        .filter(component -> fits(term, component)).forEach(component -> parts.add(new Part(component, read(term, component, 0))));
            } else if (isOfUnit(term) && isCounting(term)) {
                parts.add(new Part(term.scope().component(), read(term, term.scope().component(), 0)));
            }
        }
        return parts;
    }

    /** The terms that count for this component: the most specific one and those on top. */
    List<TermReading> counting(@Nullable String component) {
        int rank = rank(component);
        return terms.stream().filter(term -> fits(term, component))
                .filter(term -> sold.containsKey(term.code()) ? isCounting(term) : TermReading.isExtra(term) || term.scope().rank() == rank)
                .map(term -> read(term, component, 0)).filter(reading -> reading.state().speaks()).toList();
    }

    /** Whether this term counts for what it is about: one that was sold does where the term does that it prolongs first. */
    boolean isCounting(WarrantyTerm term) {
        WarrantyTerm first = term;
        for (int i = 0; i < LONGEST_CHAIN && sold.containsKey(first.code()); i++) {
            first = byCode.getOrDefault(String.valueOf(first.after()), first);
        }
        return TermReading.isExtra(first) || first.scope().rank() == rank(first.scope().component());
    }

    /** A term by its code, read for what it is about. */
    Optional<TermReading> read(String code) {
        return Optional.ofNullable(byCode.get(code)).filter(term -> fits(term, term.scope().component()))
                .map(term -> read(term, term.scope().component(), 0));
    }

    /** Whether a term of its own, not only one on top, fits this component. */
    boolean answers(@Nullable String component) {
        return rank(component) >= 0;
    }

    private int rank(@Nullable String component) {
        int rank = -1;
        for (WarrantyTerm term : own) {
            rank = term.scope().isAbout(component) ? Math.max(rank, term.scope().rank()) : rank;
        }
        return rank;
    }

    private TermReading read(WarrantyTerm term, @Nullable String component, int depth) {
        String key = component == null ? term.code() : term.code() + ' ' + component;
        TermReading before = known.get(key);
        if (before == null) {
            before = judge(term, component, depth);
            known.put(key, before);
        }
        return before;
    }

    private TermReading judge(WarrantyTerm term, @Nullable String component, int depth) {
        if (term.owedBy() != null && !question.unit().isSoldBy(term.owedBy())) {
            return new TermReading(contract, term, TermState.OTHER_SELLER, TermStart.NONE, List.of(), null);
        }
        if (term.after() != null) {
            return prolonging(term, component, depth);
        }
        TermStart start = TermStart.of(term, contract, question, component);
        LocalDate day = start.day();
        if (start.open()) {
            return new TermReading(contract, term, TermState.BEFORE_ACCEPTANCE, start, List.of(), null);
        }
        if (day == null) {
            boolean replaced = term.start().stream().allMatch(link -> link.kind() == EvidenceKind.REPLACEMENT);
            return new TermReading(contract, term, replaced ? TermState.NOT_REPLACED : TermState.NO_EVIDENCE, start, List.of(), null);
        }
        return onDay(term, start, Stretch.of(term.phases(), day, day));
    }

    private TermReading prolonging(WarrantyTerm term, @Nullable String component, int depth) {
        Extension extension = sold.get(term.code());
        WarrantyTerm before = byCode.get(String.valueOf(term.after()));
        TermReading first = before == null || depth >= LONGEST_CHAIN ? null : read(before, component, depth + 1);
        LocalDate last = first == null || !first.state().speaks() ? null : extension == null ? lastFree(first.stretches())
                : first.lastFree(extension.leading());
        if (first == null || last == null) {
            boolean asked = first != null && first.state() == TermState.NO_EVIDENCE;
            TermStart none = first == null ? TermStart.NONE : first.start();
            return new TermReading(contract, term, asked ? TermState.NO_EVIDENCE : TermState.NOTHING_TO_PROLONG, none, List.of(), null);
        }
        LocalDate counted = extension != null && extension.gap() && last.isBefore(extension.soldOn()) ? extension.soldOn() : last;
        LocalDate from = extension != null && last.isBefore(extension.soldOn()) ? extension.soldOn() : last.plusDays(1);
        TermStart start = new TermStart(counted, first.start().kind(), first.start().fact(), first.start().before(), false);
        return onDay(term, start, Stretch.of(term.phases(), counted, from));
    }

    /** The last day on which parts are free; of a term without such days its last day. Null: it does not end, or its start is not known. */
    private static @Nullable LocalDate lastFree(List<Stretch> stretches) {
        boolean free = stretches.stream().anyMatch(stretch -> stretch.phase().parts() == Liability.FREE);
        LocalDate last = null;
        for (Stretch stretch : stretches) {
            if (!free || stretch.phase().parts() == Liability.FREE) {
                last = stretch.until();
            }
        }
        return last;
    }

    private TermReading onDay(WarrantyTerm term, TermStart start, List<Stretch> stretches) {
        Optional<Stretch> now = stretches.stream().filter(stretch -> stretch.holds(question.faultOn())).findFirst();
        return new TermReading(contract, term, state(term, start, stretches, now.isPresent()), start, stretches, now.orElse(null));
    }

    private TermState state(WarrantyTerm term, TermStart start, List<Stretch> stretches, boolean holds) {
        if (term.card() != null) {
            TermState card = card(term.card());
            if (card != TermState.HOLDS) {
                return card;
            }
        }
        if (holds) {
            return TermState.HOLDS;
        }
        if (!stretches.isEmpty() && question.faultOn().isBefore(stretches.get(0).from())) {
            return start.kind() == EvidenceKind.ACCEPTANCE && term.after() == null ? TermState.BEFORE_ACCEPTANCE : TermState.NOT_BEGUN;
        }
        return TermState.OVER;
    }

    private TermState card(Span within) {
        LocalDate returned = question.unit().cardReturnedOn();
        LocalDate sale = question.unit().dates().get(EvidenceKind.SALE);
        if (returned == null || sale == null) {
            return TermState.CARD_MISSING;
        }
        return returned.isAfter(within.lastDay(sale)) ? TermState.CARD_LATE : TermState.HOLDS;
    }
}
