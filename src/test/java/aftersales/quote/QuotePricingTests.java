package aftersales.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.FeeRule;
import aftersales.contract.owed.FeeRules;
import aftersales.contract.owed.Liability;
import aftersales.kernel.Refusal;
import aftersales.kernel.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A8: after the free year only necessary cost, no labour, phone for ever free; C3: service fee of 50 to 200. */
class QuotePricingTests {

    private static final FeeRules FEES = new FeeRules("CNY", List.of(
            new FeeRule(FeeRule.Kind.LABOUR, Liability.CHARGEABLE, FeeRule.Basis.PER_HOUR, new BigDecimal("80")),
            new FeeRule(FeeRule.Kind.TRAVEL, Liability.CHARGEABLE, FeeRule.Basis.PER_KILOMETRE, new BigDecimal("1.35")),
            new FeeRule(FeeRule.Kind.TRAVEL, Liability.COST, FeeRule.Basis.FLAT, new BigDecimal("60")),
            new FeeRule(FeeRule.Kind.LODGING, Liability.CHARGEABLE, FeeRule.Basis.PER_NIGHT, new BigDecimal("260")),
            new FeeRule(FeeRule.Kind.PARTS, Liability.CHARGEABLE, FeeRule.Basis.AT_PRICE, null)), new BigDecimal("50"), new BigDecimal("200"));

    @ParameterizedTest(name = "{0} {1} x {2}, {3}: {4} as {5}")
    @CsvSource(nullValues = "-", textBlock = """
            PARTS,   2,     100.00, FREE,       0.00,   FREE
            PARTS,   2,     100.00, COST,       200.00, COST
            PARTS,   2,     100.00, CHARGEABLE, 200.00, PRICE
            PARTS,   3,     33.335, NEGOTIATED, 100.01, AGREED
            LABOUR,  1.5,   -,      FREE,       0.00,   FREE
            LABOUR,  1.5,   -,      COST,       0.00,   NO_FEE
            LABOUR,  1.5,   -,      CHARGEABLE, 120.00, RATE
            TRAVEL,  37,    -,      CHARGEABLE, 49.95,  RATE
            TRAVEL,  37,    -,      COST,       60.00,  RATE
            LODGING, 2,     -,      CHARGEABLE, 520.00, RATE
            LODGING, 2,     180,    COST,       360.00, COST
            LODGING, 2,     180,    FREE,       0.00,   FREE
            SERVICE, 1,     50,     FREE,       50.00,  SERVICE_FEE
            SERVICE, 1,     200,    CHARGEABLE, 200.00, SERVICE_FEE
            """)
    void each_line_costs_what_the_contract_says(LineKind kind, BigDecimal quantity, @Nullable BigDecimal unit, Liability liability,
            BigDecimal amount, Because because) {
        QuoteLine line = price(FEES, liability, false, new AskedLine(kind, "x", quantity, unit, null));

        assertThat(line.amount()).isEqualTo(amount);
        assertThat(line.because()).isEqualTo(because);
        assertThat(line.currency()).isEqualTo("CNY");
    }

    @Test
    void support_by_phone_is_free_whatever_else_holds() {
        for (LineKind kind : LineKind.values()) {
            QuoteLine line = price(FeeRules.NONE, Liability.CHARGEABLE, true, new AskedLine(kind, "x", BigDecimal.TEN, BigDecimal.TEN, null));
            assertThat(line.amount()).isZero();
            assertThat(line.because()).isEqualTo(Because.PHONE);
            assertThat(line.asked()).isEqualTo(BigDecimal.TEN);
        }
    }

    @ParameterizedTest(name = "{0} at {1} with {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            PARTS,   CHARGEABLE, -,      quote.unit.missing
            PARTS,   COST,       -,      quote.unit.missing
            LABOUR,  NEGOTIATED, -,      quote.unit.missing
            SERVICE, FREE,       49.99,  quote.service.bounds
            SERVICE, FREE,       200.01, quote.service.bounds
            """)
    void what_is_missing_or_out_of_bounds_is_refused_at_its_row(LineKind kind, Liability liability, @Nullable BigDecimal unit, String code) {
        assertThatThrownBy(() -> price(FEES, liability, false, new AskedLine(kind, "x", BigDecimal.ONE, unit, null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo("lines[0].unit");
                });
    }

    @Test
    void without_a_contract_everything_is_entered_and_there_is_no_service_fee() {
        assertThat(price(FeeRules.NONE, Liability.CHARGEABLE, false, new AskedLine(LineKind.LABOUR, "x", BigDecimal.ONE, new BigDecimal("99"), null))
                .amount()).isEqualTo("99.00");
        assertThatThrownBy(() -> price(FeeRules.NONE, Liability.CHARGEABLE, false,
                new AskedLine(LineKind.SERVICE, "x", BigDecimal.ONE, BigDecimal.TEN, null))).isInstanceOf(Refusal.class);
    }

    @Test
    void totals_are_kept_by_currency_and_never_rounded_again() {
        var document = new QuoteDocument("x", Map.of(), false, new QuotePricing(FeeRules.NONE, Map.of(), false).price(List.of(
                new AskedLine(LineKind.PARTS, "a", new BigDecimal("3"), new BigDecimal("0.335"), null),
                new AskedLine(LineKind.PARTS, "b", new BigDecimal("3"), new BigDecimal("0.335"), null),
                new AskedLine(LineKind.PARTS, "c", BigDecimal.ONE, new BigDecimal("1200.5"), "JPY"))));

        assertThat(document.totals()).containsExactly(Money.of("2.02", "CNY"), Money.of("1201", "JPY"));
        assertThat(QuoteDocument.parse(document.json())).isEqualTo(document);
    }

    private static QuoteLine price(FeeRules fees, Liability liability, boolean byPhone, AskedLine line) {
        return new QuotePricing(fees, Map.of(CostClass.PARTS, liability, CostClass.LABOUR, liability, CostClass.TRAVEL, liability), byPhone)
                .price(List.of(line)).get(0);
    }
}
