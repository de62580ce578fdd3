package aftersales.contract.template;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.owed.Duty;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Exclusion;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.FeeRule;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.OwedChecks;
import aftersales.contract.owed.OwedFacts;
import aftersales.contract.owed.Phase;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.WarrantyTerm;
import aftersales.sla.TargetKind;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each template keeps what the letters promise. */
class ShippedTemplatesTests {

    private static final Set<String> PROMISES = Arrays.stream(TargetKind.values()).map(Enum::name).collect(Collectors.toSet());

    /** What a template must hold to claim a requirement. */
    private static final Map<String, Predicate<ContractTemplate>> REQUIREMENTS = Map.ofEntries(
            entry("A1", t -> says(t, "第一责任人")), entry("A2", t -> says(t, "全面的培训")),
            entry("A3", t -> term(t, "whole").phases().get(0).equals(phase(Span.years(1), "FREE", "FREE", "FREE", null))
                    && term(t, "whole").start().get(0).kind() == EvidenceKind.ACCEPTANCE && term(t, "whole").words().contains("其它任何原因")),
            entry("A4", t -> promises(t, "RESPOND TIME 900 DESK REPORTED", "ARRIVE TIME 28800 null VISIT_REQUESTED", "FIX TIME 86400 null VISIT_REQUESTED")),
            entry("A5", t -> duty(t, Duty.Kind.DOCUMENTS)), entry("A6", t -> duty(t, Duty.Kind.TRAINING)),
            entry("A7", t -> t.document().duties().stream().anyMatch(duty -> Objects.equals(duty.months(), 24))),
            entry("A8", t -> term(t, "whole").phases().get(1).equals(phase(Span.years(4), "COST", "FREE", "COST", null))
                    && t.document().fees().rules().stream().noneMatch(rule -> rule.kind() == FeeRule.Kind.LABOUR)
                    && t.document().fees().rules().stream().allMatch(rule -> rule.basis() == FeeRule.Basis.AT_COST)),
            entry("A9", t -> excludes(t, Exclusion.Consequence.CHARGEABLE, FaultCause.MISUSE, FaultCause.UNAUTHORISED_CHANGE, FaultCause.UNAUTHORISED_REPAIR,
                    FaultCause.UNAUTHORISED_INSTALLATION, FaultCause.IMPROPER_STORAGE, FaultCause.FORCE_MAJEURE)),
            entry("A10", t -> duty(t, Duty.Kind.PATROL) && duty(t, Duty.Kind.REVISIT)), entry("A11", t -> says(t, "维修维护档案")),
            entry("A12", t -> duty(t, Duty.Kind.REPORT)), entry("A13", t -> says(t, "全天候")), entry("A14", t -> duty(t, Duty.Kind.GUARD)),
            entry("B1", t -> term(t, "whole").phases().equals(List.of(phase(Span.years(2), "FREE", "FREE", "FREE", ServiceMode.ON_SITE),
                            phase(null, "COST", "FREE", "FREE", ServiceMode.ON_SITE)))
                    && promises(t, "RESPOND TIME 1800 null REPORTED", "ARRIVE TIME 3600 null REPORTED", "FIX TIME 3600 null REPORTED",
                            "PROPOSE TIME 1800 null REPORTED WARRANTY_PHASE[COST, CHARGEABLE]")
                    && t.document().duties().stream().anyMatch(duty -> duty.weekday() == DayOfWeek.FRIDAY)
                    && t.document().duties().stream().anyMatch(duty -> Objects.equals(duty.dayOfMonth(), 25))),
            entry("B2", t -> years(t, "structure") == 50 && years(t, "waterproofing") == 5 && years(t, "electrics") == 2 && years(t, "plumbing") == 2
                    && years(t, "equipment") == 2 && years(t, "decoration") == 2 && t.document().terms().stream().allMatch(WarrantyTerm::directLoss)
                    && t.document().terms().stream().allMatch(term -> term.phases().get(1).equals(phase(null, "NEGOTIATED", "NEGOTIATED", "NEGOTIATED", null)))
                    && t.document().exclusions().stream().allMatch(one -> one.scheme() != (one.cause() == FaultCause.FORCE_MAJEURE))
                    && excludes(t, Exclusion.Consequence.NEGOTIATED, FaultCause.FORCE_MAJEURE)
                    && promises(t, "RESPOND TIME 86400 null REPORTED", "ARRIVE TIME 14400 null REPORTED PRIORITY[URGENT] HOURS[IN]",
                            "ARRIVE TIME 21600 null REPORTED PRIORITY[URGENT] HOURS[OUT]") && duty(t, Duty.Kind.MAINTENANCE)),
            entry("B3", t -> t.document().duties().stream().filter(duty -> duty.kind() == Duty.Kind.REVISIT).count() == 5
                    && t.document().duties().stream().anyMatch(duty -> Objects.equals(duty.times(), 5) && Span.years(1).equals(duty.every()))),
            entry("B4", t -> term(t, "whole").replaced() && term(t, "whole").phases().get(1).equals(phase(null, "COST", "FREE", "FREE", ServiceMode.ON_SITE))
                    && promises(t, "ARRIVE TIME 14400 OFFICE VISIT_REQUESTED REGION_CLASS[CITY]", "ARRIVE BY_WORKING_DAY 2 OFFICE VISIT_REQUESTED")),
            entry("B5", t -> says(t, "填写服务报告")),
            entry("B6", t -> excludes(t, Exclusion.Consequence.CHARGEABLE, FaultCause.MISUSE, FaultCause.UNAUTHORISED_INSTALLATION,
                    FaultCause.UNAUTHORISED_REPAIR, FaultCause.FOREIGN_SOFTWARE, FaultCause.FOREIGN_PARTS, FaultCause.FORCE_MAJEURE)
                    && duty(t, Duty.Kind.DOCUMENTS) && duty(t, Duty.Kind.REVISIT)),
            entry("B7", t -> t.document().duties().stream().anyMatch(duty -> Objects.equals(duty.dayOfMonth(), 10)) && says(t, "罚则")),
            entry("C1", t -> promises(t, "RESPOND TIME 172800 null REPORTED") && says(t, "备用机")), entry("C2", t -> says(t, "80%") && says(t, "98%")),
            entry("C3", t -> Stream.of("board", "cpu", "memory", "disk", "power-supply", "card", "crt").allMatch(code ->
                    term(t, code).phases().equals(List.of(phase(Span.years(1), "FREE", "FREE", "FREE", ServiceMode.ON_SITE),
                            phase(Span.years(3), "FREE", "FREE", "CHARGEABLE", ServiceMode.CARRY_IN))))
                    && years(t, "lcd") == 1 && years(t, "other") == 1
                    && Stream.of("case", "panel", "switch", "light", "cable").allMatch(code -> Span.months(6).equals(term(t, code).phases().get(0).until()))
                    && term(t, "replaced").start().get(0).kind() == EvidenceKind.REPLACEMENT
                    && term(t, "board").start().stream().map(link -> link.kind()).toList().equals(List.of(EvidenceKind.SALE, EvidenceKind.PRODUCTION))
                    && Objects.equals(t.document().fees().serviceMin(), new BigDecimal("50")) && Objects.equals(t.document().fees().serviceMax(), new BigDecimal("200"))
                    && excludes(t, Exclusion.Consequence.SERVICE_FEE, FaultCause.SERIAL_MISMATCH, FaultCause.ALTERED_PAPERS, FaultCause.VIRUS)
                    && promises(t, "ARRANGE TIME 14400 null VISIT_REQUESTED") && says(t, "由该销售单位负责")),
            entry("C4", t -> years(t, "whole") == 1 && years(t, "board") == 2 && years(t, "keyboard") == 2),
            entry("C5", t -> years(t, "whole") == 3 && term(t, "whole").phases().get(0).mode() == ServiceMode.ON_SITE && duty(t, Duty.Kind.TRAINING) && says(t, "转让")),
            entry("C6", t -> promises(t, "RESPOND TIME 14400 null REPORTED 90%", "FIX WORKING_DAYS 2 OFFICE REPORTED") && says(t, "延长")));

    static List<ContractTemplate> shipped() {
        return TemplateLibrary.SHIPPED;
    }

    @Test
    void every_promise_of_the_letters_is_in_a_template() {
        Set<String> claimed = shipped().stream().flatMap(template -> template.requirements().stream()).collect(Collectors.toSet());
        assertThat(claimed).isEqualTo(REQUIREMENTS.keySet());
        assertThat(REQUIREMENTS.keySet()).hasSize(14 + 7 + 6);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_template_keeps_what_it_claims(ContractTemplate template) {
        assertThat(template.requirements()).isNotEmpty().allSatisfy(id -> assertThat(REQUIREMENTS.get(id)).accepts(template));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_template_passes_all_checks_without_a_warning(ContractTemplate template) {
        var day = LocalDate.of(2026, 11, 23);
        Map<EvidenceKind, LocalDate> known = Arrays.stream(EvidenceKind.values()).collect(Collectors.toMap(kind -> kind, kind -> day));
        assertThat(OwedChecks.of(template.document(), new OwedFacts(code -> false, PROMISES::contains, known))).isEmpty();
        assertThat(ContractTemplate.parse(template.json())).isEqualTo(template);
        assertThat(List.of(template.nameEn(), template.nameZh(), template.summaryEn(), template.summaryZh(), template.source())).noneMatch(String::isBlank);
        assertThat(template.document().terms()).allSatisfy(term -> assertThat(List.of(String.valueOf(term.words()), String.valueOf(term.english()),
                String.valueOf(term.nameZh()), String.valueOf(term.nameEn()))).doesNotContain("null"));
    }

    private static boolean says(ContractTemplate template, String words) {
        return template.promises().stream().anyMatch(promise -> promise.words().contains(words));
    }

    private static boolean duty(ContractTemplate template, Duty.Kind kind) {
        return template.document().duties().stream().anyMatch(duty -> duty.kind() == kind);
    }

    private static boolean excludes(ContractTemplate template, Exclusion.Consequence consequence, FaultCause... causes) {
        return Arrays.stream(causes).allMatch(cause -> template.document().exclusions().stream()
                .anyMatch(exclusion -> exclusion.cause() == cause && exclusion.consequence() == consequence));
    }

    private static boolean promises(ContractTemplate template, String... targets) {
        List<String> said = Objects.requireNonNull(template.policy()).targets().stream().map(target -> target.kind() + " " + target.allowance().measure() + " "
                + target.amount() + " " + target.calendar() + " " + target.start() + (target.share() == null ? "" : " " + target.share() + "%")
                + (target.conditions() == null ? "" : target.conditions().stream().map(where -> " " + where.fact() + where.values()).collect(Collectors.joining())))
                .toList();
        return said.containsAll(List.of(targets));
    }

    private static WarrantyTerm term(ContractTemplate template, String code) {
        return template.document().terms().stream().filter(term -> term.code().equals(code)).findFirst().orElseThrow();
    }

    private static int years(ContractTemplate template, String code) {
        Span until = term(template, code).phases().get(0).until();
        return until != null && until.unit() == Span.Unit.YEARS ? until.amount() : 0;
    }

    private static Phase phase(@Nullable Span until, String parts, String labour, String travel, @Nullable ServiceMode mode) {
        return new Phase(until, Liability.valueOf(parts), Liability.valueOf(labour), Liability.valueOf(travel), mode);
    }
}
