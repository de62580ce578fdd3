package aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.FaultCause;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The terms of a unit by the days they have for it. */
class UnitWarrantyTests {

    private static UnitFacts sold(String day, Replacement... replaced) {
        return new UnitFacts(null, "GW-100", "computer", Map.of(EvidenceKind.SALE, LocalDate.parse(day)), EnumSet.allOf(Paper.class), null, List.of(replaced),
                false, null);
    }

    private static UnitWarranty on(String today, UnitFacts unit, String... contracts) {
        List<OwedContract> owed = Stream.of(contracts).map(PromisedContracts::called).toList();
        return UnitWarranty.of(new Question(unit, owed, null, LocalDate.parse(today), null, null));
    }

    private static UnitTerm term(UnitWarranty unit, String code) {
        return unit.terms().stream().filter(term -> term.term().code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void a_term_has_its_phases_from_the_day_of_its_evidence_without_a_gap() {
        UnitTerm board = on("2026-11-23", sold("2024-02-29"), "greatwall").terms().stream().filter(term -> "board".equals(term.component())).findFirst().orElseThrow();

        assertThat(board.evidence()).isEqualTo(EvidenceKind.SALE);
        assertThat(board.stages().get(0).from()).isEqualTo("2024-02-29");
        assertThat(board.stages().get(board.stages().size() - 1).until()).isEqualTo("2027-02-28");
        for (int i = 1; i < board.stages().size(); i++) {
            assertThat(board.stages().get(i).from()).isEqualTo(board.stages().get(i - 1).until().plusDays(1));
        }
    }

    @Test
    void what_is_said_of_the_course_of_time_is_what_a_verdict_says_on_each_day() {
        UnitFacts unit = sold("2024-02-29");
        UnitWarranty shown = on("2026-11-23", unit, "greatwall");
        for (UnitTerm term : shown.terms().stream().filter(one -> one.component() != null && !one.extra()).toList()) {
            for (UnitTerm.Stage stage : term.stages()) {
                Verdict verdict = WarrantyRules.judge(new Question(unit, List.of(PromisedContracts.called("greatwall")), term.component(), stage.until(),
                        FaultCause.HARDWARE_FAILURE, null));
                for (CostClass cost : CostClass.values()) {
                    assertThat(verdict.of(cost).liability()).as("%s on %s", term.component(), stage.until()).isEqualTo(stage.of(cost));
                }
            }
        }
        assertThat(shown.terms()).hasSizeGreaterThan(5);
    }

    @Test
    void a_part_replaced_in_a_paid_repair_has_a_term_of_its_own_on_the_same_day() {
        UnitWarranty unit = on("2026-11-23", sold("2024-01-15", new Replacement("case", LocalDate.parse("2026-11-23"), true),
                new Replacement("fan", LocalDate.parse("2026-11-20"), false)), "greatwall");

        List<UnitTerm> replaced = unit.terms().stream().filter(term -> term.evidence() == EvidenceKind.REPLACEMENT).toList();
        assertThat(replaced).singleElement().satisfies(term -> {
            assertThat(term.component()).isEqualTo("case");
            assertThat(term.stages().get(0).until()).isEqualTo("2027-02-23");
        });
    }

    @Test
    void an_extension_begins_after_what_it_prolongs_and_a_card_that_did_not_come_back_gives_no_days() {
        UnitTerm extension = term(on("2026-11-23", sold("2024-01-15"), "fangjia+extension"), "extension");
        assertThat(extension.extra()).isTrue();
        assertThat(extension.stages().get(0).from()).isEqualTo("2025-01-16");

        UnitTerm life = term(on("2026-11-23", sold("2024-01-15"), "card"), "life");
        assertThat(life.stages()).isEmpty();
        assertThat(life.standing().code()).isEqualTo(ReasonCode.CARD_MISSING);
    }

    @Test
    void what_begins_with_an_acceptance_that_is_open_has_no_days_yet() {
        var open = new UnitFacts(null, "TS-3", null, Map.of(EvidenceKind.INSTALLATION, LocalDate.parse("2026-10-01")), EnumSet.noneOf(Paper.class), null, List.of(), true, null);

        assertThat(on("2026-11-23", open, "highway").terms()).isNotEmpty().allSatisfy(term -> {
            assertThat(term.stages()).isEmpty();
            assertThat(term.standing().code()).isIn(ReasonCode.BEFORE_ACCEPTANCE, ReasonCode.REPLACED_FREE);
        });
    }

    @Test
    void a_contract_without_terms_has_none_to_show() {
        OwedContract empty = PromisedContracts.called("card");
        var written = new OwedContract(empty.id(), "E", "E", 1, empty.keeper(), empty.zone(), empty.validFrom(), null, null, null, ContractDocument.EMPTY);

        assertThat(UnitWarranty.of(new Question(sold("2024-01-15"), List.of(written), null, LocalDate.parse("2026-11-23"), null, null)).terms()).isEmpty();
    }
}
