package aftersales.contract.api;

import aftersales.contract.ContractQueries;
import aftersales.contract.ContractVersion;
import aftersales.contract.Promise;
import aftersales.contract.VersionCause;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.template.ContractTemplate;
import aftersales.contract.template.TemplateQueries;
import aftersales.contract.template.TemplateRow;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.rest.EntityTags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads what a contract said from one change to the next, and the templates. */
@RestController
class OwedApiController {

    private static final int MOST = 100;

    private final ContractQueries contracts;
    private final TemplateQueries templates;

    OwedApiController(ContractQueries contracts, TemplateQueries templates) {
        this.contracts = contracts;
        this.templates = templates;
    }

    /** What a contract said, from one change to the next. */
    record VersionResource(int number, @Nullable String contractNumber, VersionCause cause, Instant at, String by, String title, String policy, LocalDate validFrom,
            @Nullable LocalDate validTo, boolean draft, @Nullable LocalDate acceptedOn, List<Promise> promises, ContractDocument document) {

        static VersionResource of(ContractVersion version) {
            return new VersionResource(version.number(), version.contractNumber(), version.cause(), version.at(), version.by(), version.title(), version.policyCode(),
                    version.validFrom(), version.validTo(), version.draft(), version.acceptedOn(), version.promises(), version.document());
        }
    }

    /** The newest first, at most 100; {@code before} a number goes on from there. */
    @GetMapping("/api/v1/contracts/{id}/versions")
    List<VersionResource> versions(Actor actor, @PathVariable ContractId id, @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before) {
        return contracts.versions(actor, id, before, MOST).stream().map(VersionResource::of).toList();
    }

    /** The shipped ones, then the company's own. */
    @GetMapping("/api/v1/contract-templates")
    List<ContractTemplate> list(Actor actor) {
        return templates.all(actor).stream().map(TemplateRow::template).toList();
    }

    @GetMapping("/api/v1/contract-templates/{code}")
    ResponseEntity<ContractTemplate> show(Actor actor, @PathVariable String code) {
        TemplateRow row = templates.get(actor, code);
        return ResponseEntity.ok().eTag(EntityTags.of(row.version())).body(row.template());
    }
}
