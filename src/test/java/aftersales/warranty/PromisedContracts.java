package aftersales.warranty;

import static aftersales.contract.owed.Liability.CHARGEABLE;
import static aftersales.contract.owed.Liability.COST;
import static aftersales.contract.owed.Liability.FREE;
import static aftersales.contract.owed.Liability.NEGOTIATED;
import static aftersales.contract.owed.ServiceMode.CARRY_IN;
import static aftersales.contract.owed.ServiceMode.ON_SITE;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Evidence;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Exclusion.Consequence;
import aftersales.contract.owed.Exclusion;
import aftersales.contract.owed.Extension;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.FeeRules;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.Phase;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.TermScope;
import aftersales.contract.owed.WarrantyTerm;
import aftersales.contract.template.TemplateLibrary;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The promises of the source as contracts for the table of cases: the templates that are shipped, and what is agreed beside them. */
final class PromisedContracts {

    private static final List<Evidence> SOLD = List.of(Evidence.of(EvidenceKind.SALE), Evidence.of(EvidenceKind.PRODUCTION));

    private PromisedContracts() {
    }

    static OwedContract called(String name) {
        return new OwedContract(new ContractId(1 + Math.abs(name.hashCode() % 1000)), name, name, 1, new OrganizationId(1),
                ZoneId.of("Asia/Shanghai"), LocalDate.of(2024, 1, 1), null, null, null, document(name));
    }

    /** As it is shipped wherever it is; by hand only what is agreed beside it. */
    private static ContractDocument document(String name) {
        return switch (name) {
            case "highway" -> shipped("ningxia-highway");
            case "wastewater" -> shipped("waste-water");
            case "equipment" -> shipped("it-equipment");
            case "greatwall" -> shipped("great-wall");
            case "decoration", "inspur", "tongfang", "fangjia", "tcl", "government-supply" -> shipped(name);
            case "renewal" -> owed(List.of(term("agreement", TermScope.WHOLE, List.of(Evidence.of(EvidenceKind.CONTRACT)),
                    phase(Span.years(1), COST, FREE, FREE, ON_SITE))), List.of());
            case "greatwall+dealer" -> with(shipped("great-wall"), owedBy("NX-DEALER", term("dealer", TermScope.WHOLE, SOLD,
                    phase(Span.years(2), FREE, FREE, FREE, ON_SITE))));
            case "fangjia+extension" -> with(shipped("fangjia"), after("whole", term("extension", TermScope.WHOLE, List.of(),
                    phase(Span.years(2), FREE, FREE, FREE, ON_SITE))));
            case "delivery" -> owed(List.of(term("whole", TermScope.WHOLE, List.of(Evidence.of(EvidenceKind.SALE),
                    new Evidence(EvidenceKind.SHIPMENT, Span.months(3))), phase(Span.years(3), FREE, FREE, FREE, ON_SITE))), List.of());
            case "card" -> owed(card(), List.of());
            case "card+extension" -> with(owed(card(), List.of()), after("club", term("extension", TermScope.WHOLE, List.of(),
                    phase(Span.years(5), FREE, FREE, FREE, ON_SITE))), card(Span.months(1), term("club", TermScope.WHOLE, SOLD,
                    phase(Span.years(2), FREE, FREE, CHARGEABLE, null))));
            case "fangjia+sold" -> shipped("fangjia").selling(List.of(sold("x1", "whole", Span.years(2), "2024-01-10", false, Set.of())));
            case "fangjia+again" -> shipped("fangjia").selling(List.of(sold("x1", "whole", Span.years(2), "2024-01-10", false, Set.of()),
                    sold("x2", "x1", Span.months(6), "2026-02-01", false, Set.of())));
            case "fangjia+gap" -> shipped("fangjia").selling(List.of(sold("x1", "whole", Span.months(1), "2024-05-31", true, Set.of())));
            case "fangjia+other" -> shipped("fangjia").selling(List.of(sold("x1", "whole", Span.years(2), "2024-01-10", false, Set.of(99L))));
            case "fangjia+own" -> shipped("fangjia").selling(List.of(sold("x1", "whole", Span.years(2), "2024-01-10", false, Set.of(7L))));
            case "greatwall+visits" -> shipped("great-wall").selling(List.of(new Extension("x1", 1, "board", null, null, Span.years(1),
                    EnumSet.of(CostClass.TRAVEL), ON_SITE, LocalDate.parse("2022-06-01"), null, false, Set.of())));
            case "equipment+sold" -> shipped("it-equipment").selling(List.of(new Extension("x1", 1, "whole", null, null, Span.years(1),
                    EnumSet.of(CostClass.PARTS), CARRY_IN, LocalDate.parse("2022-06-01"), null, false, Set.of())));
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Extension sold(String code, String after, Span span, String on, boolean gap, Set<Long> units) {
        return new Extension(code, 1, after, null, null, span, EnumSet.allOf(CostClass.class), ON_SITE, LocalDate.parse(on), "A-7", gap, units);
    }

    private static List<WarrantyTerm> card() {
        return List.of(term("whole", TermScope.WHOLE, SOLD, phase(Span.years(1), FREE, FREE, FREE, null)),
                card(Span.months(1), term("life", TermScope.WHOLE, SOLD, phase(null, FREE, FREE, CHARGEABLE, null))));
    }

    private static ContractDocument shipped(String template) {
        return TemplateLibrary.shipped(template).document();
    }

    private static ContractDocument with(ContractDocument document, WarrantyTerm... more) {
        return new ContractDocument(Stream.concat(document.terms().stream(), Stream.of(more)).toList(), document.exclusions(), document.fees(),
                document.duties(), document.penalties());
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

}
