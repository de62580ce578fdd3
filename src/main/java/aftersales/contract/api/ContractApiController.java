package aftersales.contract.api;

import aftersales.access.Creation;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractService;
import aftersales.kernel.identity.Actor;
import aftersales.contract.template.ContractTemplate;
import aftersales.contract.template.TemplateQueries;
import aftersales.contract.template.TemplateService;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.webkit.rest.EntityTags;
import aftersales.webkit.rest.ListAnswer;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists, reads, draws up and changes contracts. */
@RestController
class ContractApiController {

    private static final String PATH = "/api/v1/contracts";

    private final ContractQueries queries;
    private final ContractService contracts;
    private final ContractResources resources;
    private final TemplateQueries templates;
    private final TemplateService drawing;
    private final Creation creation;

    ContractApiController(ContractQueries queries, ContractService contracts, ContractResources resources, TemplateQueries templates, TemplateService drawing,
            Creation creation) {
        this.queries = queries;
        this.contracts = contracts;
        this.resources = resources;
        this.templates = templates;
        this.drawing = drawing;
        this.creation = creation;
    }

    /** Parameters as on the page: q, state, customer, policy, organization; sort, after, before, limit. */
    @GetMapping(PATH)
    ListAnswer<ContractResource.Line> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        return ListAnswer.of(PATH, queries.page(actor, ContractQueries.LISTING.strict(parameters)), ContractResource.Line::of);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<ContractResource> get(Actor actor, @PathVariable ContractId id) {
        return answer(actor, id);
    }

    @PostMapping(PATH)
    ResponseEntity<String> draw(Actor actor, @Valid @RequestBody ContractRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creation.answer(actor, key, PATH, request, "id",
                () -> resources.get(actor, drawn(actor, request)));
    }

    @PutMapping(PATH + "/{id}")
    ResponseEntity<ContractResource> change(Actor actor, @PathVariable ContractId id, @Valid @RequestBody ContractRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            if (Boolean.TRUE.equals(request.applyToOpenTickets())) {
                contracts.changeWithOpen(actor, id, version, request.toCommand());
            } else {
                contracts.change(actor, id, version, request.toCommand());
            }
            return answer(actor, id);
        });
    }

    private ResponseEntity<ContractResource> answer(Actor actor, ContractId id) {
        ContractResource contract = resources.get(actor, id);
        return ResponseEntity.ok().eTag(EntityTags.of(contract.version())).body(contract);
    }

    private ContractId drawn(Actor actor, ContractRequest request) {
        if (request.template() == null) {
            return contracts.draw(actor, request.toCommand());
        }
        ContractTemplate template = templates.get(actor, request.template()).template();
        return drawing.draw(actor, template.code(), new OrganizationId(request.organization()),
                request.policy() == null ? null : new PolicyId(request.policy()),
                policy -> request.toCommand(policy, template.promises(), template.document()));
    }
}
