package aftersales.contract.owed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractDocumentTests {

    @ParameterizedTest
    @CsvSource({
            "1, YEARS, 2026-03-15, 2027-03-15, false",
            "1, MONTHS, 2026-01-31, 2026-02-28, true",
            "1, MONTHS, 2028-01-31, 2028-02-29, true",
            "50, YEARS, 2024-02-29, 2074-02-28, true",
            "4, YEARS, 2024-02-29, 2028-02-29, false",
            "6, MONTHS, 2026-08-31, 2027-02-28, true",
            "30, DAYS, 2026-02-01, 2026-03-03, false"})
    void a_span_ends_on_the_corresponding_day_or_the_months_last(int amount, Span.Unit unit, LocalDate start, LocalDate last, boolean cut) {
        assertThat(new Span(amount, unit).lastDay(start)).isEqualTo(last);
        assertThat(new Span(amount, unit).isCut(start)).isEqualTo(cut);
    }

    @Test
    void the_more_a_scope_names_the_more_specific_it_is() {
        assertThat(TermScope.WHOLE.rank()).isLessThan(TermScope.category("PC").rank());
        assertThat(TermScope.category("PC").rank()).isLessThan(new TermScope("M1", null, null).rank());
        assertThat(new TermScope("M1", "PC", null).rank()).isLessThan(TermScope.component("Board").rank());
        assertThat(TermScope.component("Board").fits("m1", "pc", " BOARD ")).isTrue();
        assertThat(TermScope.component("Board").fits("m1", "pc", null)).as("not known which component").isFalse();
        assertThat(new TermScope("M1", " ", null)).isEqualTo(new TermScope("m1", null, null));
    }

    @Test
    void a_document_is_read_back_as_it_was_written() {
        ContractDocument document = new ContractDocument(
                List.of(new WarrantyTerm("board", "主板", "Board", TermScope.component("board"),
                        List.of(Evidence.of(EvidenceKind.SALE), new Evidence(EvidenceKind.SHIPMENT, Span.months(3))),
                        List.of(new Phase(Span.years(1), Liability.FREE, Liability.FREE, Liability.FREE, ServiceMode.ON_SITE),
                                new Phase(null, Liability.COST, Liability.FREE, Liability.COST, null)),
                        null, Span.months(1), true, false, "HQ", "三", "自购买日期起保修三年", "3 years from the sale")),
                List.of(new Exclusion(FaultCause.MISUSE, Exclusion.Consequence.SERVICE_FEE, true, null, null, null)),
                new FeeRules("CNY", List.of(new FeeRule(FeeRule.Kind.TRAVEL, Liability.COST, FeeRule.Basis.PER_KILOMETRE, new BigDecimal("1.20"))),
                        new BigDecimal("50"), new BigDecimal("200")),
                List.of(new Duty(Duty.Kind.REPORT, null, null, null, 10, DayOfWeek.FRIDAY, null, null, "每月10日前", null)),
                List.of(new Penalty("ARRIVE", new BigDecimal("200"), Penalty.Per.HOUR, null, null)));
        assertThat(ContractDocument.parse(document.json())).isEqualTo(document);
        assertThat(ContractDocument.parse("{}")).isEqualTo(ContractDocument.EMPTY);
        assertThat(ContractDocument.parse(ContractDocument.EMPTY.json()).isEmpty()).isTrue();
    }
}
