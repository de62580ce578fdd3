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
import org.junit.jupiter.api.Timeout;
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
            TRAVEL,  37,    -,      COST,       60.00,  FLAT
            LODGING, 2,     -,      CHARGEABLE, 520.00, RATE
            LODGING, 2,     180,    COST,       360.00, COST
            LODGING, 2,     180,    FREE,       0.00,   FREE
            SERVICE, 1,     50,     CHARGEABLE, 50.00,  SERVICE_FEE
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
            SERVICE, CHARGEABLE, 49.99,  quote.service.bounds
            SERVICE, CHARGEABLE, 200.01, quote.service.bounds
            """)
    void what_is_missing_or_out_of_bounds_is_refused_at_its_row(LineKind kind, Liability liability, @Nullable BigDecimal unit, String code) {
        assertThatThrownBy(() -> price(FEES, liability, false, new AskedLine(kind, "x", BigDecimal.ONE, unit, null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo("lines[0].unit");
                });
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"TRAVEL, CHARGEABLE, 1, quote.currency.contract, currency", "TRAVEL, COST, 1, quote.currency.contract, currency",
        "SERVICE, CHARGEABLE, 60, quote.currency.contract, currency", "SERVICE, FREE, 60, quote.service.labour, kind",
        "SERVICE, COST, 60, quote.service.labour, kind"})
    void what_the_contract_asks_is_asked_in_its_currency_and_where_it_says(LineKind kind, Liability liability, BigDecimal unit, String code, String field) {
        assertThatThrownBy(() -> price(FEES, liability, false, new AskedLine(kind, "x", BigDecimal.ONE, unit, "USD")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo("lines[0]." + field);
                });
    }

    @Test
    void there_is_one_service_fee_for_a_repair() {
        var fee = new AskedLine(LineKind.SERVICE, "x", BigDecimal.ONE, new BigDecimal("200"), null);
        assertThatThrownBy(() -> new QuotePricing(FEES, Map.of(), false).price(List.of(fee, fee)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("lines[1].kind"));
    }

    @Test
    void what_the_desk_wrote_is_kept_whatever_comes_of_it() {
        QuoteLine flat = price(FEES, Liability.COST, false, new AskedLine(LineKind.TRAVEL, "x", new BigDecimal("37"), null, "CNY"));
        assertThat(flat.quantity()).isEqualTo(new BigDecimal("37"));
        assertThat(flat.isWhole()).isTrue();
        QuoteLine free = price(FEES, Liability.FREE, false, new AskedLine(LineKind.PARTS, "x", BigDecimal.ONE, new BigDecimal("100"), "USD"));
        assertThat(free.money()).isEqualTo(Money.of("0", "USD"));
        assertThat(free.asked()).isEqualTo(new BigDecimal("100"));
    }

    @Test
    @Timeout(2)
    void a_short_number_with_a_long_row_of_zeros_takes_no_time() {
        assertThat(new AskedLine(LineKind.PARTS, "x", BigDecimal.ONE, new BigDecimal("0e-400000000"), null).unit()).isEqualTo(BigDecimal.ZERO);
        assertThatThrownBy(() -> new AskedLine(LineKind.PARTS, "x", BigDecimal.ONE, new BigDecimal("1e400000000"), null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new AskedLine(LineKind.PARTS, "x", new BigDecimal("1e-400000000"), null, null)).isInstanceOf(Refusal.class);
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
