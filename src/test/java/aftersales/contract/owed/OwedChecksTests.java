package aftersales.contract.owed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwedChecksTests {

    private static final LocalDate LEAP = LocalDate.of(2024, 2, 29);
    private static final OwedFacts FACTS = new OwedFacts(Set.of("dealer")::contains, Set.of("ARRIVE")::contains, Map.of());

    static WarrantyTerm term(String code, TermScope scope, Phase... phases) {
        return new WarrantyTerm(code, null, null, scope, List.of(Evidence.of(EvidenceKind.ACCEPTANCE)), List.of(phases), null, null, false, false,
                null, null, null, null);
    }

    static Phase free(@Nullable Span until) {
        return new Phase(until, Liability.FREE, Liability.FREE, Liability.FREE, null);
    }

    private static WarrantyTerm with(WarrantyTerm t, List<Evidence> start, @Nullable String after, @Nullable String owedBy) {
        return new WarrantyTerm(t.code(), null, null, t.scope(), start, t.phases(), after, t.card(), false, false, owedBy, null, null, null);
    }

    private static WarrantyTerm after(String code, String other) {
        return with(term(code, TermScope.WHOLE, free(Span.years(1))), List.of(), other, null);
    }

    private static List<String> said(ContractDocument document, OwedFacts facts) {
        return OwedChecks.of(document, facts).stream()
                .map(one -> (one.refused() ? "" : "warned ") + one.path() + " " + one.code().substring("contract.owed.".length())).toList();
    }

    private static List<String> terms(WarrantyTerm... terms) {
        return said(new ContractDocument(List.of(terms), null, null, null, null), FACTS);
    }

    private static List<String> fees(FeeRules fees) {
        return said(new ContractDocument(null, null, fees, null, null), FACTS);
    }

    private static List<String> duty(Duty.Kind kind, @Nullable Span every, @Nullable Integer times, @Nullable Integer day, @Nullable DayOfWeek week,
            @Nullable Integer months) {
        return said(new ContractDocument(null, null, null, List.of(new Duty(kind, every, times, null, day, week, months, null, "定期回访", null)),
                null), FACTS);
    }

    @Test
    void what_fits_together_passes_in_silence() {
        assertThat(terms(term("whole", TermScope.WHOLE, free(Span.years(1))), term("lcd", TermScope.component("lcd"), free(Span.months(6)), free(null)),
                after("more", "whole"))).isEmpty();
        assertThat(said(ContractDocument.EMPTY, FACTS)).isEmpty();
    }

    @Test
    void two_terms_of_the_same_scope_overlap_unless_something_tells_them_apart() {
        WarrantyTerm one = term("one", TermScope.component("LCD"), free(Span.years(1)));
        assertThat(terms(term("all", TermScope.WHOLE, free(null)), one, term("two", TermScope.component("lcd"), free(Span.years(2)))))
                .containsExactly("terms[2].scope term.overlap");
        assertThat(terms(term("all", TermScope.WHOLE, free(null)), one, with(term("two", TermScope.component("lcd"), free(null)),
                List.of(Evidence.of(EvidenceKind.REPLACEMENT)), null, null))).isEmpty();
        assertThat(terms(term("all", TermScope.WHOLE, free(null)), one, with(term("two", TermScope.component("lcd"), free(null)), one.start(), null,
                "dealer"))).isEmpty();
    }

    @Test
    void phases_that_do_not_grow_are_refused() {
        assertThat(terms(term("all", TermScope.WHOLE, free(Span.years(2)), free(Span.months(24))))).containsExactly("terms[0].phases[1].until phase.order");
        assertThat(terms(term("all", TermScope.WHOLE, free(Span.years(2)), free(Span.years(1))))).containsExactly("terms[0].phases[1].until phase.order");
        assertThat(terms(term("all", TermScope.WHOLE, free(null), free(Span.years(1))))).containsExactly("terms[0].phases[1].until phase.life");
        assertThat(terms(term("all", TermScope.WHOLE))).containsExactly("terms[0].phases term.phases");
    }

    @Test
    void a_start_is_needed_and_what_a_term_prolongs_must_be_there() {
        assertThat(terms(with(term("all", TermScope.WHOLE, free(null)), List.of(), null, null))).containsExactly("terms[0].start term.start");
        assertThat(terms(term("all", TermScope.WHOLE, free(null)), after("more", "none"))).containsExactly("terms[1].after term.after.unknown");
        assertThat(terms(term("all", TermScope.WHOLE, free(null)), after("one", "two"), after("two", "one")))
                .containsExactly("terms[1].after term.after.circle", "terms[2].after term.after.circle");
        assertThat(terms(term("all", TermScope.WHOLE, free(null)), after("self", "self"))).containsExactly("terms[1].after term.after.circle");
    }

    @Test
    void a_code_names_one_term_and_who_owes_is_known() {
        assertThat(terms(term("all", TermScope.WHOLE, free(null)), term("all", TermScope.category("pc"), free(null))))
                .containsExactly("terms[1].code term.code.twice");
        assertThat(terms(term("All parts", TermScope.WHOLE, free(null)))).containsExactly("terms[0].code term.code");
        assertThat(terms(term("all", TermScope.WHOLE, free(null)), with(term("more", TermScope.WHOLE, free(null)), List.of(Evidence.of(EvidenceKind.SALE)),
                null, "nobody"))).containsExactly("terms[1].owedBy term.owedBy");
    }

    @Test
    void fees_have_a_currency_bounds_in_order_and_no_negative_amount() {
        assertThat(fees(new FeeRules("CNY", List.of(), new BigDecimal("200"), new BigDecimal("50")))).containsExactly("fees.serviceMin fee.bounds");
        assertThat(fees(new FeeRules("RMB?", List.of(), null, null))).containsExactly("fees.currency currency");
        assertThat(fees(new FeeRules("CNY", List.of(new FeeRule(FeeRule.Kind.LABOUR, Liability.COST, FeeRule.Basis.PER_HOUR, new BigDecimal("-1")),
                new FeeRule(FeeRule.Kind.TRAVEL, Liability.COST, FeeRule.Basis.FLAT, null)), null, null)))
                .containsExactly("fees.rules[0].amount negative", "fees.rules[1].amount fee.amount");
        assertThat(fees(new FeeRules("CNY", List.of(new FeeRule(FeeRule.Kind.PARTS, Liability.FREE, FeeRule.Basis.AT_COST, null)), null, null)))
                .containsExactly("fees.rules[0].at fee.at");
    }

    @Test
    void a_service_fee_needs_bounds_and_our_own_faults_are_never_excluded() {
        var fee = new Exclusion(FaultCause.MISUSE, Exclusion.Consequence.SERVICE_FEE, false, null, null, null);
        var own = new Exclusion(FaultCause.WORKMANSHIP, Exclusion.Consequence.CHARGEABLE, false, null, null, null);
        assertThat(said(new ContractDocument(null, List.of(fee, fee, own), null, null, null), FACTS)).containsExactly(
                "exclusions[0].consequence exclusion.fee", "exclusions[1].cause exclusion.twice", "exclusions[1].consequence exclusion.fee",
                "exclusions[2].cause exclusion.own");
    }

    @Test
    void a_duty_comes_in_a_rhythm() {
        assertThat(duty(Duty.Kind.REVISIT, Span.months(3), null, null, null, null)).isEmpty();
        assertThat(duty(Duty.Kind.REVISIT, Span.years(1), 5, null, null, null)).isEmpty();
        assertThat(duty(Duty.Kind.REPORT, null, null, 10, null, null)).isEmpty();
        assertThat(duty(Duty.Kind.TRAINING, null, null, null, null, null)).isEmpty();
        assertThat(duty(Duty.Kind.SPARE_PARTS, null, null, null, null, 24)).isEmpty();
        assertThat(duty(Duty.Kind.REVISIT, null, null, null, null, null)).containsExactly("duties[0].every duty.rhythm");
        assertThat(duty(Duty.Kind.REVISIT, null, 5, null, null, null)).containsExactly("duties[0].times duty.times");
        assertThat(duty(Duty.Kind.REPORT, null, null, 32, null, null)).containsExactly("duties[0].dayOfMonth duty.day");
        assertThat(duty(Duty.Kind.REPORT, Span.months(1), null, null, DayOfWeek.FRIDAY, null)).containsExactly("duties[0].every duty.both");
        assertThat(duty(Duty.Kind.SPARE_PARTS, null, null, null, null, null)).containsExactly("duties[0].months duty.months");
    }

    @Test
    void a_penalty_is_for_a_promise_there_is() {
        var document = new ContractDocument(null, null, null, null, List.of(
                new Penalty("ARRIVE", new BigDecimal("100"), Penalty.Per.HOUR, new BigDecimal("50"), null),
                new Penalty("LUNCH", new BigDecimal("-100"), Penalty.Per.MISS, null, null)));
        assertThat(said(document, FACTS)).containsExactly("penalties[0].most penalty.most", "penalties[1].promise penalty.promise",
                "penalties[1].amount negative");
    }

    @Test
    void a_hole_is_told_and_so_is_a_span_that_ends_on_the_months_last_day() {
        assertThat(terms(term("lcd", TermScope.component("lcd"), free(Span.years(1))))).containsExactly("warned terms term.hole");
        var known = new OwedFacts(code -> true, kind -> true, Map.of(EvidenceKind.ACCEPTANCE, LEAP));
        assertThat(said(new ContractDocument(List.of(term("structure", TermScope.WHOLE, free(Span.years(4)), free(Span.years(50)))), null, null, null, null),
                known)).containsExactly("warned terms[0].phases[1].until phase.cut");
    }

    @ParameterizedTest
    @CsvSource({"30,DAYS,1,MONTHS,false", "27,DAYS,2,MONTHS,true", "1,YEARS,370,DAYS,true", "1,YEARS,366,DAYS,false", "11,MONTHS,1,YEARS,true"})
    void days_and_months_are_compared_for_whichever_day_they_start_on(int a, Span.Unit unit, int b, Span.Unit other, boolean shorter) {
        assertThat(TermChecks.isSurelyShorter(new Span(a, unit), new Span(b, other))).isEqualTo(shorter);
    }
}
