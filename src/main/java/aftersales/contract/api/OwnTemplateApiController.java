package aftersales.contract.api;

import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.Span;
import aftersales.contract.template.ContractTemplate;
import aftersales.contract.template.TemplateQueries;
import aftersales.contract.template.TemplateRow;
import aftersales.contract.template.TemplateService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.webkit.rest.EntityTags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Templates of an organisation's own: copied from another, then changed. */
@RestController
class OwnTemplateApiController {

    private final TemplateService templates;
    private final TemplateQueries queries;

    OwnTemplateApiController(TemplateService templates, TemplateQueries queries) {
        this.templates = templates;
        this.queries = queries;
    }

    /** @param organization that keeps it */
    record Copy(@NotBlank @Nullable String from, @NotNull @Positive @Nullable Long organization) {

        String source() {
            return from == null ? "" : from;
        }

        OrganizationId keeper() {
            if (organization == null) {
                throw new IllegalStateException("validated before");
            }
            return new OrganizationId(organization);
        }
    }

    @PostMapping("/api/v1/contract-templates")
    ResponseEntity<ContractTemplate> copy(Actor actor, @Valid @RequestBody Copy copy) {
        TemplateRow made = queries.get(actor, templates.copy(actor, copy.source(), copy.keeper()));
        return ResponseEntity.created(URI.create("/api/v1/contract-templates/" + made.template().code())).eTag(EntityTags.of(made.version()))
                .body(made.template());
    }

    /** @param validity how long its contracts hold; left out: without end */
    record Change(@Nullable String nameZh, @Nullable String nameEn, @Nullable Span validity, @NotNull @Nullable JsonNode document) {

        ContractDocument owed() {
            if (document == null) {
                throw new IllegalStateException("validated before");
            }
            return ContractRequest.parsed(document);
        }
    }

    @PutMapping("/api/v1/contract-templates/{code}")
    ResponseEntity<ContractTemplate> change(Actor actor, @PathVariable String code, @Valid @RequestBody Change change,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            templates.change(actor, code, version, text(change.nameZh()), text(change.nameEn()), change.validity(), change.owed());
            TemplateRow changed = queries.get(actor, code);
            return ResponseEntity.ok().eTag(EntityTags.of(changed.version())).body(changed.template());
        });
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
