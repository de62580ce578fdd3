package aftersales.warranty;

import static aftersales.contract.owed.Liability.CHARGEABLE;
import static aftersales.contract.owed.Liability.COST;
import static aftersales.contract.owed.Liability.FREE;
import static aftersales.contract.owed.Liability.NEGOTIATED;
import static aftersales.contract.owed.ServiceMode.CARRY_IN;
import static aftersales.contract.owed.ServiceMode.ON_SITE;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.Evidence;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Exclusion;
import aftersales.contract.owed.Exclusion.Consequence;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.FeeRules;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.Phase;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.TermScope;
import aftersales.contract.owed.WarrantyTerm;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The promises of the source as contracts, written down by hand for the table of cases. */
final class PromisedContracts {

    private static final List<Evidence> ACCEPTED = List.of(Evidence.of(EvidenceKind.ACCEPTANCE));
    private static final List<Evidence> SOLD = List.of(Evidence.of(EvidenceKind.SALE), Evidence.of(EvidenceKind.PRODUCTION));

    private PromisedContracts() {
    }

    static OwedContract called(String name) {
        return new OwedContract(new ContractId(1 + Math.abs(name.hashCode() % 1000)), name, name, 1, new OrganizationId(1),
                ZoneId.of("Asia/Shanghai"), LocalDate.of(2024, 1, 1), null, null, null, document(name));
    }

    private static ContractDocument document(String name) {
        return switch (name) {
            case "highway" -> owed(List.of(term("whole", TermScope.WHOLE, ACCEPTED, phase(Span.years(1), FREE, FREE, FREE, null),
                    phase(Span.years(4), COST, FREE, COST, null), phase(null, COST, FREE, COST, null))), excluded(Consequence.CHARGEABLE, false,
                    FaultCause.MISUSE, FaultCause.UNAUTHORISED_CHANGE, FaultCause.UNAUTHORISED_REPAIR, FaultCause.UNAUTHORISED_INSTALLATION,
                    FaultCause.IMPROPER_STORAGE, FaultCause.FORCE_MAJEURE));
            case "wastewater" -> owed(List.of(term("whole", TermScope.WHOLE, ACCEPTED, phase(Span.years(2), FREE, FREE, FREE, ON_SITE),
                    phase(null, COST, FREE, FREE, ON_SITE))), List.of());
            case "renewal" -> owed(List.of(term("agreement", TermScope.WHOLE, List.of(Evidence.of(EvidenceKind.CONTRACT)),
                    phase(Span.years(1), COST, FREE, FREE, ON_SITE))), List.of());
            case "decoration" -> owed(List.of(works("structure", 50), works("waterproofing", 5), works("electrics", 2), works("plumbing", 2),
                    works("decoration", 2)), both(excluded(Consequence.CHARGEABLE, true, FaultCause.DESIGN, FaultCause.EXTERNAL_DAMAGE,
                    FaultCause.OWNER_MATERIAL), excluded(Consequence.NEGOTIATED, false, FaultCause.FORCE_MAJEURE)));
            case "equipment" -> owed(List.of(replaced(term("whole", TermScope.WHOLE, ACCEPTED, phase(Span.years(1), FREE, FREE, FREE, ON_SITE),
                    phase(null, COST, FREE, FREE, ON_SITE)))), excluded(Consequence.CHARGEABLE, false, FaultCause.MISUSE,
                    FaultCause.UNAUTHORISED_INSTALLATION, FaultCause.UNAUTHORISED_REPAIR, FaultCause.FOREIGN_SOFTWARE, FaultCause.FOREIGN_PARTS,
                    FaultCause.FORCE_MAJEURE));
            case "greatwall" -> greatWall(List.of());
            case "greatwall+dealer" -> greatWall(List.of(owedBy("NX-DEALER", term("dealer", TermScope.WHOLE, SOLD,
                    phase(Span.years(2), FREE, FREE, FREE, ON_SITE)))));
            case "inspur" -> owed(both(List.of(term("whole", TermScope.WHOLE, SOLD, phase(Span.years(1), FREE, FREE, FREE, null))),
                    Stream.of("board", "cpu", "memory", "panel", "disk", "keyboard", "power-supply")
                            .map(part -> term(part, TermScope.component(part), SOLD, phase(Span.years(2), FREE, FREE, CHARGEABLE, CARRY_IN))).toList()),
                    List.of());
            case "tongfang" -> owed(List.of(term("whole", TermScope.WHOLE, List.of(Evidence.of(EvidenceKind.SALE),
                    new Evidence(EvidenceKind.SHIPMENT, Span.months(3))), phase(Span.years(3), FREE, FREE, FREE, ON_SITE))), List.of());
            case "fangjia" -> owed(List.of(term("whole", TermScope.WHOLE, SOLD, phase(Span.years(1), FREE, FREE, FREE, ON_SITE)),
                    after("whole", term("extension", TermScope.WHOLE, List.of(), phase(Span.years(2), FREE, FREE, FREE, ON_SITE)))), List.of());
            case "card" -> owed(List.of(term("whole", TermScope.WHOLE, SOLD, phase(Span.years(1), FREE, FREE, FREE, null)),
                    card(Span.months(1), term("life", TermScope.WHOLE, SOLD, phase(null, FREE, FREE, CHARGEABLE, null)))), List.of());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static ContractDocument greatWall(List<WarrantyTerm> more) {
        List<WarrantyTerm> terms = new ArrayList<>(more);
        terms.add(term("whole", TermScope.WHOLE, SOLD, phase(Span.years(1), FREE, FREE, FREE, ON_SITE)));
        for (String part : List.of("board", "cpu", "memory", "disk", "power-supply", "card", "crt")) {
            terms.add(term(part, TermScope.component(part), SOLD, phase(Span.years(1), FREE, FREE, FREE, ON_SITE),
                    phase(Span.years(3), FREE, FREE, CHARGEABLE, CARRY_IN)));
        }
        for (String part : List.of("case", "panel", "switch", "light", "cable")) {
            terms.add(term(part, TermScope.component(part), SOLD, phase(Span.months(6), FREE, FREE, FREE, ON_SITE)));
        }
        terms.add(term("lcd", TermScope.component("lcd"), SOLD, phase(Span.years(1), FREE, FREE, FREE, ON_SITE)));
        terms.add(term("repair", TermScope.WHOLE, List.of(Evidence.of(EvidenceKind.REPLACEMENT)),
                phase(Span.months(3), FREE, FREE, CHARGEABLE, CARRY_IN)));
        return new ContractDocument(terms, excluded(Consequence.SERVICE_FEE, false, FaultCause.MISUSE, FaultCause.UNAUTHORISED_REPAIR,
                FaultCause.UNAUTHORISED_INSTALLATION, FaultCause.EXTERNAL_DAMAGE, FaultCause.FORCE_MAJEURE, FaultCause.FOREIGN_SOFTWARE, FaultCause.VIRUS,
                FaultCause.FOREIGN_PARTS, FaultCause.SERIAL_MISMATCH, FaultCause.ALTERED_PAPERS),
                new FeeRules("CNY", List.of(), new BigDecimal("50"), new BigDecimal("200")), List.of(), List.of());
    }

    private static WarrantyTerm works(String part, int years) {
        WarrantyTerm term = term(part, TermScope.component(part), List.of(Evidence.of(EvidenceKind.ACCEPTANCE), Evidence.of(EvidenceKind.HANDOVER)),
                phase(Span.years(years), FREE, FREE, FREE, ON_SITE), phase(null, NEGOTIATED, NEGOTIATED, NEGOTIATED, ON_SITE));
        return new WarrantyTerm(term.code(), null, null, term.scope(), term.start(), term.phases(), null, null, false, true, null, null, null, null);
    }

    static WarrantyTerm term(String code, TermScope scope, List<Evidence> start, Phase... phases) {
        return new WarrantyTerm(code, null, null, scope, start, Arrays.asList(phases), null, null, false, false, null, null, null, null);
    }

    static WarrantyTerm replaced(WarrantyTerm term) {
        return new WarrantyTerm(term.code(), null, null, term.scope(), term.start(), term.phases(), null, null, true, false, null, null, null, null);
    }

    static WarrantyTerm owedBy(String organization, WarrantyTerm term) {
        return new WarrantyTerm(term.code(), null, null, term.scope(), term.start(), term.phases(), null, null, false, false, organization, null, null, null);
    }

    static WarrantyTerm after(String first, WarrantyTerm term) {
        return new WarrantyTerm(term.code(), null, null, term.scope(), term.start(), term.phases(), first, null, false, false, null, null, null, null);
    }

    private static WarrantyTerm card(Span within, WarrantyTerm term) {
        return new WarrantyTerm(term.code(), null, null, term.scope(), term.start(), term.phases(), null, within, false, false, null, null, null, null);
    }

    static Phase phase(@Nullable Span until, Liability parts, Liability labour, Liability travel, @Nullable ServiceMode mode) {
        return new Phase(until, parts, labour, travel, mode);
    }

    static ContractDocument owed(List<WarrantyTerm> terms, List<Exclusion> exclusions) {
        return new ContractDocument(terms, exclusions, FeeRules.NONE, List.of(), List.of());
    }

    static List<Exclusion> excluded(Consequence consequence, boolean scheme, FaultCause... causes) {
        return Stream.of(causes).map(cause -> new Exclusion(cause, consequence, scheme, null, null, null)).toList();
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
