package aftersales.contract;

import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.Evidence;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.Phase;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.TermScope;
import aftersales.contract.owed.WarrantyTerm;
import aftersales.contract.template.TemplateService;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(70)
class ContractSamples implements RouteSamples {

    private final ContractService contracts;
    private final TemplateService templates;

    ContractSamples(ContractService contracts, TemplateService templates) {
        this.contracts = contracts;
        this.templates = templates;
    }

    @Override
    public void plant(Place place) {
        ContractId id = contracts.draw(place.keeper(), new SaveContract(place.organization(), place.code("c"), place.text("contract"),
                place.recall(CustomerId.class), place.recall(PolicyId.class), LocalDate.parse("2026-01-01"), LocalDate.now(ZoneOffset.UTC).plusDays(30), false, null,
                place.text("remarks"), false, Set.of(place.recall(SiteId.class)), Set.of(),
                List.of(new Promise(PromiseKind.values()[0], place.text("§ 1"), place.text("承诺"), place.text("promise")))).owing(owed(place)));
        place.remember(id);
        place.row("/contracts/{id}", id);
        place.row("/contracts/{id}/renewal", id);
        String template = templates.copy(place.keeper(), "tongfang", place.organization());
        templates.change(place.keeper(), template, 0, place.text("模板"), place.text("template"), null, owed(place));
        place.setting("/contract-templates/{code}", template);
        place.row("/api/v1/contracts/{id}", id);
        place.row("/api/v1/contracts/{id}/versions", id);
        place.setting("/api/v1/contract-templates/{code}", template);
        place.setting("/contract-templates/{code}/edit", template);
        place.row("/contracts/{id}/owed", id);
    }

    private static ContractDocument owed(Place place) {
        return owed(place.text("整机"), place.text("whole"), place.text("一年免费"));
    }

    static ContractDocument owed(String word) {
        return owed(word, word, word);
    }

    private static ContractDocument owed(String nameZh, String nameEn, String words) {
        return new ContractDocument(List.of(new WarrantyTerm("whole", nameZh, nameEn, TermScope.WHOLE,
                List.of(Evidence.of(EvidenceKind.ACCEPTANCE), Evidence.of(EvidenceKind.CONTRACT)),
                List.of(new Phase(Span.years(1), Liability.FREE, Liability.FREE, Liability.FREE, null)), null, null, false, false, null, null,
                words, null)), null, null, null, null);
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        Body form = Body.form("organization", place.organization(), "customer", place.recall(CustomerId.class), "policy",
                place.recall(PolicyId.class), "number", "sample", "title", "Sample", "validFrom", "2026-01-01", "cover", "CHOSEN",
                "sites", List.of(place.recall(SiteId.class)), "equipment", List.of(place.recall(EquipmentId.class)), "version", 0);
        Body json = Body.json("organization", place.organization(), "customer", place.recall(CustomerId.class), "policy",
                place.recall(PolicyId.class), "number", "sample", "title", "Sample", "validFrom", "2026-01-01",
                "sites", List.of(place.recall(SiteId.class)), "equipment", List.of(place.recall(EquipmentId.class)));
        return Map.ofEntries(Map.entry("POST /contracts/{id}/renewal", Body.form("number", "sample-r")),
                Map.entry("POST /api/v1/contracts/{id}/renewal", Body.json("number", "sample-r")),
                Map.entry("POST /contract-templates", Body.form("from", "tongfang")),
                Map.entry("POST /api/v1/contract-templates", Body.json("from", "tongfang", "organization", place.organization())),
                Map.entry("PUT /api/v1/contract-templates/{code}", Body.json("nameZh", "样例", "nameEn", "Sample", "document", Map.of())),
                Map.entry("POST /contracts/{id}/owed", Body.form("version", 0)),
                Map.entry("POST /contract-templates/{code}/edit", Body.form("version", 1, "nameZh", "样例", "nameEn", "Sample")),
                Map.entry("POST /contracts", form),
                Map.entry("POST /contracts/{id}", form),
                Map.entry("POST /api/v1/contracts", json),
                Map.entry("PUT /api/v1/contracts/{id}", json));
    }

    @Override
    public Map<String, Body> questions(Place place) {
        Body asked = Body.form("organization", place.organization(), "customer", place.recall(CustomerId.class));
        Body kept = Body.form("organization", place.organization());
        return Map.of("GET /contracts", asked, "GET /api/v1/contracts", asked,
                "GET /contract-renewals", kept, "GET /api/v1/contract-renewals", kept);
    }
}
