package aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.EvidenceKind;
import aftersales.kernel.identity.EquipmentId;
import aftersales.contract.owed.FaultCause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every promise of the source about who pays, against verdicts worked out by hand. */
class VerdictTableTests {

    static Stream<String> lines() {
        try (var in = VerdictTableTests.class.getResourceAsStream("verdicts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_promise_of_the_source_about_who_pays_is_in_the_table() {
        assertThat(lines().count()).isGreaterThanOrEqualTo(80);
        assertThat(lines().map(line -> cells(line)[0]).collect(Collectors.toSet()))
                .contains("A3", "A8", "A9", "B1", "B2", "B4", "B6", "C3", "C4", "C5", "C6", "D5");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void the_verdict_is_the_one_worked_out_by_hand(String line) {
        String[] cells = cells(line);
        Verdict verdict = WarrantyRules.judge(question(cells));

        assertThat(Stream.of(CostClass.values()).map(cost -> verdict.of(cost).liability() + (verdict.of(cost).isProvisional() ? "?" : ""))
                .collect(Collectors.joining(" "))).isEqualTo(cells[7]);
        if (!cells[8].equals("-")) {
            Arrays.stream(cells[8].split(" ")).forEach(mark -> hold(mark, verdict));
        }
    }

    private static void hold(String mark, Verdict verdict) {
        String value = mark.substring(mark.indexOf('=') + 1);
        Finding parts = verdict.of(CostClass.PARTS);
        switch (mark.split("=")[0]) {
            case "term" -> assertThat(parts.term()).extracting(TermRef::code).isEqualTo(value);
            case "contract" -> assertThat(parts.contract()).extracting(ContractRef::number).isEqualTo(value);
            case "owed" -> assertThat(parts.owedBy()).isEqualTo(value.equals("keeper") ? null : value);
            case "from" -> assertThat(parts.from()).isEqualTo(value);
            case "until" -> assertThat(parts.until()).isEqualTo(value.equals("life") ? null : LocalDate.parse(value));
            case "evidence" -> assertThat(parts.evidence()).isEqualTo(EvidenceKind.valueOf(value));
            case "mode" -> assertThat(verdict.mode()).hasToString(value);
            case "loss" -> assertThat(verdict.loss()).hasToString(value);
            case "scheme" -> assertThat(verdict.schemeFirst()).isTrue();
            case "replaced" -> assertThat(verdict.replacedFree()).isTrue();
            case "not-replaced" -> assertThat(verdict.replacedFree()).isFalse();
            case "fee" -> assertThat(verdict.fee()).hasToString("ServiceFee[min=50.00 CNY, max=200.00 CNY]");
            case "no-fee" -> assertThat(verdict.fee()).isNull();
            case "applied" -> assertThat(codes(verdict, true)).contains(ReasonCode.valueOf(value));
            case "failed" -> assertThat(codes(verdict, false)).contains(ReasonCode.valueOf(value));
            default -> throw new IllegalArgumentException(mark);
        }
    }

    private static Set<ReasonCode> codes(Verdict verdict, boolean applied) {
        return verdict.reasons().stream().filter(reason -> reason.applied() == applied).map(Reason::code).collect(Collectors.toSet());
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
    }

    private static Question question(String[] cells) {
        List<OwedContract> contracts = cells[1].equals("-") ? List.of() : Stream.of(cells[1].split(" ")).map(PromisedContracts::called).toList();
        return new Question(facts(cells[2]), contracts, given(cells[3], text -> text), LocalDate.parse(cells[4]), given(cells[5], FaultCause::valueOf),
                given(cells[6], Wanted::valueOf));
    }

    private static <T> @Nullable T given(String cell, Function<String, T> reading) {
        return cell.equals("-") ? null : reading.apply(cell);
    }

    private static UnitFacts facts(String cell) {
        Map<EvidenceKind, LocalDate> dates = new EnumMap<>(EvidenceKind.class);
        Set<Paper> papers = EnumSet.noneOf(Paper.class);
        List<Replacement> replacements = new ArrayList<>();
        LocalDate returned = null;
        boolean open = false;
        String seller = null;
        EquipmentId id = null;
        for (String fact : cell.equals("-") ? new String[0] : cell.split(" ")) {
            String value = fact.substring(fact.indexOf('=') + 1);
            switch (fact.split("=")[0]) {
                case "accepted" -> dates.put(EvidenceKind.ACCEPTANCE, LocalDate.parse(value));
                case "handover" -> dates.put(EvidenceKind.HANDOVER, LocalDate.parse(value));
                case "installed" -> dates.put(EvidenceKind.INSTALLATION, LocalDate.parse(value));
                case "sold" -> dates.put(EvidenceKind.SALE, LocalDate.parse(value));
                case "produced" -> dates.put(EvidenceKind.PRODUCTION, LocalDate.parse(value));
                case "shipped" -> dates.put(EvidenceKind.SHIPMENT, LocalDate.parse(value));
                case "invoice" -> papers.add(Paper.INVOICE);
                case "card" -> papers.add(Paper.WARRANTY_CARD);
                case "returned" -> returned = LocalDate.parse(value);
                case "open" -> open = true;
                case "seller" -> seller = value;
                case "unit" -> id = new EquipmentId(Long.parseLong(value));
                case "replaced", "unpaid" -> replacements.add(new Replacement(value.split("@")[0], LocalDate.parse(value.split("@")[1]),
                        fact.startsWith("replaced")));
                default -> throw new IllegalArgumentException(fact);
            }
        }
        return new UnitFacts(id, "GW-100", "computer", dates, papers, returned, replacements, open, seller);
    }
}
