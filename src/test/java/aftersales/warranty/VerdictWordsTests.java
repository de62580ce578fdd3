package aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.FaultCause;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a verdict says in words, on pages and on the customer's paper. */
@ApplicationTest
class VerdictWordsTests {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Autowired VerdictTelling telling;
    @Autowired Company company;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void found() {
        company.found();
    }

    private static UnitFacts unit(Map<EvidenceKind, LocalDate> dates) {
        return new UnitFacts(null, "GW-100", "computer", dates, EnumSet.allOf(Paper.class), null, List.of(), false, null);
    }

    private static UnitFacts sold(String day) {
        return unit(Map.of(EvidenceKind.SALE, LocalDate.parse(day)));
    }

    private static Verdict judge(String contracts, UnitFacts unit, @Nullable String component, String day, @Nullable FaultCause cause) {
        List<OwedContract> owed = Stream.of(contracts.split(" ")).map(PromisedContracts::called).toList();
        return WarrantyRules.judge(new Question(unit, owed, component, LocalDate.parse(day), cause, null));
    }

    private String said(Verdict verdict, Locale language) {
        VerdictWords words = telling.in(language);
        return verdict.reasons().stream().map(words::reason).collect(Collectors.joining("\n"));
    }

    @Test
    void an_extension_is_named_as_the_contract_names_what_it_prolongs_and_begins_the_day_after_it() {
        Verdict holds = judge("fangjia+extension", sold("2023-02-28"), "fan", "2024-02-29", FaultCause.WEAR);
        assertThat(said(holds, CHINESE)).contains("延续“整机”").doesNotContain("whole");
        assertThat(said(holds, Locale.ENGLISH)).contains("prolongs The whole unit");

        Verdict before = judge("fangjia+extension", sold("2023-02-28"), "fan", "2023-12-01", FaultCause.WEAR);
        assertThat(said(before, Locale.ENGLISH)).contains("begins later, on 29 Feb 2024");
    }

    @Test
    void a_term_that_counts_from_months_after_a_fact_says_both_days() {
        Verdict verdict = judge("delivery", unit(Map.of(EvidenceKind.SHIPMENT, LocalDate.parse("2022-11-30"))), "board", "2024-01-01", FaultCause.WEAR);
        assertThat(said(verdict, CHINESE)).contains("按发货（2022年11月30日）推算，自 2023年2月28日 起算");
        assertThat(said(verdict, Locale.ENGLISH)).contains("counts from 28 Feb 2023, reckoned from the shipment on 30 Nov 2022");
    }

    @Test
    void the_fee_is_money_and_an_open_diagnosis_without_exclusions_is_not_told() {
        Verdict fee = judge("greatwall", sold("2022-01-15"), "lcd", "2024-01-01", FaultCause.WEAR);
        assertThat(said(fee, CHINESE)).contains("50.00–200.00 元");
        assertThat(said(fee, Locale.ENGLISH)).contains("50.00–200.00 CNY");

        assertThat(said(judge("fangjia", sold("2023-02-28"), null, "2024-12-01", null), CHINESE)).doesNotContain("：。");
    }

    @Test
    void who_owes_it_in_the_keepers_place_is_named() {
        jdbc.sql("update organization set code = 'NX-DEALER' where id = ?").param(company.yinchuan().value()).update();
        String name = jdbc.sql("select name from organization where id = ?").param(company.yinchuan().value()).query(String.class).single();
        Verdict verdict = judge("greatwall+dealer", sold("2022-01-15"), "lcd", "2023-06-01", FaultCause.WEAR);
        assertThat(said(verdict, CHINESE)).contains("由作出承诺的 " + name + " 承担");
        assertThat(telling.in(CHINESE).basis(verdict.of(CostClass.PARTS))).contains("由 " + name + " 承担");
    }

    @Test
    void papers_are_asked_for_not_facts() {
        Verdict verdict = judge("greatwall", unit(Map.of()), "board", "2024-01-01", FaultCause.WEAR);
        assertThat(said(verdict, CHINESE)).contains("请客户提供：发票和保修卡、铭牌上的生产日期");
        assertThat(said(judge("highway", unit(Map.of()), null, "2024-01-01", null), CHINESE)).contains("请客户提供：验收单");
    }

    @Test
    void missing_papers_are_told_whoever_talks_to_the_customer() {
        var unit = new UnitFacts(null, "GW-100", "computer", Map.of(EvidenceKind.SALE, LocalDate.parse("2022-01-15"), EvidenceKind.PRODUCTION,
                LocalDate.parse("2021-11-01")), EnumSet.of(Paper.WARRANTY_CARD), null, List.of(), false, null);
        VerdictView view = VerdictView.of(judge("greatwall", unit, "board", "2024-11-02", FaultCause.WEAR), telling.in(CHINESE));
        assertThat(view.notes()).anyMatch(note -> note.contains("缺少发票"));
    }

    @Test
    void what_no_contract_has_written_down_is_not_certain_rather_than_to_be_paid() {
        VerdictView view = VerdictView.of(judge("government-supply", sold("2022-01-15"), null, "2022-02-01", null), telling.in(CHINESE));
        assertThat(view.lines()).allSatisfy(line -> assertThat(line.words()).isEqualTo("待确认"));
        assertThat(view.notes()).singleElement().asString().contains("收费前请先向合同管理人确认");
    }

    @Test
    void under_an_exclusion_no_end_of_a_free_time_is_spoken_of() {
        VerdictWords words = telling.in(Locale.ENGLISH);
        Verdict misused = judge("greatwall", sold("2024-01-15"), "board", "2024-06-01", FaultCause.MISUSE);
        assertThat(words.liability(misused.of(CostClass.PARTS))).isNotEqualTo("Free");
        assertThat(words.basis(misused.of(CostClass.PARTS))).contains("contract greatwall").doesNotContain("to 15 Jan");

        Verdict failed = judge("greatwall", sold("2024-01-15"), "board", "2024-06-01", FaultCause.WEAR);
        assertThat(words.basis(failed.of(CostClass.PARTS))).contains("to 15 Jan 2025, 24:00");
    }
}
