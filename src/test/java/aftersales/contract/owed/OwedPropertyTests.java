package aftersales.contract.owed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the checks let pass holds on every calendar day. */
class OwedPropertyTests {

    private static final OwedFacts FACTS = new OwedFacts(code -> true, kind -> true, Map.of());

    @Property(tries = 400)
    void phases_that_pass_never_overlap_whichever_day_they_start_on(@ForAll("spans") List<Span> spans, @ForAll("days") LocalDate start) {
        List<Phase> phases = spans.stream().map(OwedChecksTests::free).toList();
        boolean passes = OwedChecks.of(document(List.of(OwedChecksTests.term("all", TermScope.WHOLE, phases.toArray(Phase[]::new)))), FACTS).isEmpty();

        if (passes) {
            LocalDate end = start;
            for (Span span : spans) {
                assertThat(span.lastDay(start)).isAfter(end);
                end = span.lastDay(start);
            }
        }
    }

    @Property(tries = 200)
    void the_order_of_the_terms_decides_nothing(@ForAll("spans") List<Span> spans, @ForAll Random random) {
        List<WarrantyTerm> terms = new ArrayList<>(IntStream.range(0, spans.size())
                .mapToObj(i -> OwedChecksTests.term("t" + i, i % 3 == 0 ? TermScope.WHOLE : TermScope.component("c" + i % 4), OwedChecksTests.free(spans.get(i))))
                .toList());
        long before = refusals(terms);
        Collections.shuffle(terms, random);
        assertThat(refusals(terms)).isEqualTo(before);
    }

    private static long refusals(List<WarrantyTerm> terms) {
        return OwedChecks.of(document(terms), FACTS).stream().filter(OwedFinding::refused).count();
    }

    private static ContractDocument document(List<WarrantyTerm> terms) {
        return new ContractDocument(terms, null, null, null, null);
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        return Combinators.combine(Arbitraries.integers().between(1, 60), Arbitraries.of(Span.Unit.class)).as(Span::new).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 40_000).map(days -> LocalDate.of(1999, 12, 31).plusDays(days));
    }
}
