package aftersales.contract.owed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether warranty terms fit together. */
final class TermChecks {

    private static final int MOST_PHASES = 20;
    /** Days of a month on average; of so many months any stretch differs from it by less than four days. */
    private static final double MONTH = 30.436875;
    private static final int APART = 4;

    private final OwedChecks checks;
    private final OwedFacts facts;

    /**
     * What tells two terms apart. An extension, one for units with a returned card, one for parts that were replaced and one
     * that somebody else owes may each stand beside the plain one of the same scope.
     */
    private record Place(TermScope scope, @Nullable String after, boolean card, boolean replacement, @Nullable String owedBy) {

        static Place of(WarrantyTerm term) {
            return new Place(term.scope(), term.after(), term.card() != null, isForReplaced(term), term.owedBy());
        }
    }

    TermChecks(OwedChecks checks, OwedFacts facts) {
        this.checks = checks;
        this.facts = facts;
    }

    void check(List<WarrantyTerm> terms) {
        checks.refuse(terms.size() > OwedChecks.MOST_ROWS, "terms", "many", OwedChecks.MOST_ROWS);
        Map<String, WarrantyTerm> codes = new HashMap<>();
        Map<Place, String> places = new HashMap<>();
        terms.forEach(term -> codes.putIfAbsent(String.valueOf(term.code()), term));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            WarrantyTerm term = terms.get(i);
            String path = "terms[" + i + "].";
            boolean named = term.code() != null && term.code().matches("[a-z0-9][a-z0-9-]{0,39}");
            checks.refuse(!named, path + "code", "term.code");
            checks.refuse(named && !seen.add(term.code()), path + "code", "term.code.twice", String.valueOf(term.code()));
            String other = places.putIfAbsent(Place.of(term), String.valueOf(term.code()));
            checks.refuse(other != null, path + "scope", "term.overlap", String.valueOf(other));
            checks.length(path + "nameZh", term.nameZh(), OwedChecks.LONGEST_NAME);
            checks.length(path + "nameEn", term.nameEn(), OwedChecks.LONGEST_NAME);
            scope(path + "scope.", term.scope());
            checks.texts(path, term.paragraph(), term.words(), term.english());
            start(path, term, codes);
            checks.refuse(term.owedBy() != null && !facts.organizations().test(term.owedBy()), path + "owedBy", "term.owedBy",
                    String.valueOf(term.owedBy()));
            phases(path, term.phases());
            cut(path, term);
        }
        checks.warn(!terms.isEmpty() && terms.stream().noneMatch(TermChecks::isForAll), "terms", "term.hole");
    }

    private void scope(String path, TermScope scope) {
        checks.length(path + "model", scope.model(), OwedChecks.LONGEST_NAME);
        checks.length(path + "category", scope.category(), OwedChecks.LONGEST_NAME);
        checks.length(path + "component", scope.component(), OwedChecks.LONGEST_NAME);
    }

    /** Whether it answers for all that is delivered, without a further condition. */
    private static boolean isForAll(WarrantyTerm term) {
        return term.scope().equals(TermScope.WHOLE) && term.after() == null && term.card() == null && term.owedBy() == null && !isForReplaced(term);
    }

    private static boolean isForReplaced(WarrantyTerm term) {
        return !term.start().isEmpty() && term.start().stream().allMatch(link -> link.kind() == EvidenceKind.REPLACEMENT);
    }

    private void start(String path, WarrantyTerm term, Map<String, WarrantyTerm> codes) {
        if (term.after() == null) {
            checks.refuse(term.start().isEmpty(), path + "start", "term.start");
        } else if (!codes.containsKey(term.after())) {
            checks.refuse(true, path + "after", "term.after.unknown", term.after());
        } else {
            checks.refuse(isCircle(term, codes), path + "after", "term.after.circle");
        }
        Set<EvidenceKind> kinds = new HashSet<>();
        for (int i = 0; i < term.start().size(); i++) {
            EvidenceKind kind = term.start().get(i).kind();
            checks.refuse(kind == null || !kinds.add(kind), path + "start[" + i + "].kind", "term.start.twice");
        }
    }

    private static boolean isCircle(WarrantyTerm term, Map<String, WarrantyTerm> codes) {
        Set<String> passed = new HashSet<>();
        for (WarrantyTerm next = term; next != null && next.after() != null; next = codes.get(next.after())) {
            if (!passed.add(String.valueOf(next.code()))) {
                return true;
            }
        }
        return false;
    }

    private void phases(String path, List<Phase> phases) {
        checks.refuse(phases.isEmpty(), path + "phases", "term.phases");
        checks.refuse(phases.size() > MOST_PHASES, path + "phases", "many", MOST_PHASES);
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = phases.get(i);
            String field = path + "phases[" + i + "].";
            checks.refuse(phase.parts() == null || phase.labour() == null || phase.travel() == null, field + "parts", "phase.liability");
            if (i == 0) {
                continue;
            }
            Span before = phases.get(i - 1).until();
            checks.refuse(before == null, field + "until", "phase.life");
            checks.refuse(before != null && phase.until() != null && !isSurelyShorter(before, phase.until()), field + "until", "phase.order");
        }
    }

    /** Whichever day it starts on. */
    static boolean isSurelyShorter(Span one, Span other) {
        boolean days = one.unit() == Span.Unit.DAYS;
        if (days == (other.unit() == Span.Unit.DAYS)) {
            return days ? one.amount() < other.amount() : months(one) < months(other);
        }
        return days ? one.amount() + APART <= months(other) * MONTH : months(one) * MONTH + APART <= other.amount();
    }

    private static long months(Span span) {
        return span.unit() == Span.Unit.YEARS ? 12L * span.amount() : span.amount();
    }

    private void cut(String path, WarrantyTerm term) {
        LocalDate start = null;
        for (Evidence link : term.start()) {
            LocalDate known = link.kind() == null ? null : facts.starts().get(link.kind());
            if (known != null) {
                start = link.start(known);
                break;
            }
        }
        for (int i = 0; start != null && i < term.phases().size(); i++) {
            Span until = term.phases().get(i).until();
            checks.warn(until != null && until.isCut(start), path + "phases[" + i + "].until", "phase.cut", start,
                    until == null ? start : until.lastDay(start));
        }
    }
}
