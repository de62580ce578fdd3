package aftersales.contract.api;

import aftersales.access.Creation;
import aftersales.contract.ContractQueries;
import aftersales.contract.InstructionDetail;
import aftersales.contract.InstructionQueries;
import aftersales.contract.InstructionService;
import aftersales.contract.InstructionStepKind;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.InstructionId;
import aftersales.webkit.rest.EntityTags;
import aftersales.webkit.rest.ListAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Instructions of customers, for programs. */
@RestController
class InstructionApiController {

    private static final String PATH = "/api/v1/instructions";

    private final InstructionQueries queries;
    private final InstructionService instructions;
    private final ContractQueries contracts;
    private final Creation creation;

    InstructionApiController(InstructionQueries queries, InstructionService instructions, ContractQueries contracts, Creation creation) {
        this.queries = queries;
        this.instructions = instructions;
        this.contracts = contracts;
        this.creation = creation;
    }

    private record Asked(long contract, InstructionRequest request) {
    }

    /** Parameters as on the page: show (open, missed, mine, carried, all), responsible, organization, contract; sort, after, before, limit. */
    @GetMapping(PATH)
    ListAnswer<InstructionResource.Line> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        return ListAnswer.of(PATH, queries.page(actor, InstructionQueries.LISTING.strict(parameters)), InstructionResource.Line::of);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<InstructionResource> get(Actor actor, @PathVariable InstructionId id) {
        return answer(actor, id);
    }

    @PostMapping("/api/v1/contracts/{id}/instructions")
    ResponseEntity<String> record(Actor actor, @PathVariable ContractId id, @RequestBody InstructionRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        contracts.get(actor, id);
        return creation.answer(actor, key, PATH, new Asked(id.value(), request), "id",
                () -> InstructionResource.of(queries.get(actor, instructions.record(actor, id, request.toCommand()))));
    }

    /** @param step assignment, completion, confirmation, rejection or withdrawal */
    @PostMapping(PATH + "/{id}/{step}")
    ResponseEntity<InstructionResource> take(Actor actor, @PathVariable InstructionId id, @PathVariable String step,
            @RequestBody InstructionRequest.Step request, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var kind = InstructionStepKind.called(step);
        queries.row(actor, id);
        return EntityTags.changing(ifMatch, version -> {
            instructions.take(actor, id, version, request.toCommand(kind));
            return answer(actor, id);
        });
    }

    @GetMapping(PATH + "/{id}/files/{file}")
    ResponseEntity<byte[]> open(Actor actor, @PathVariable InstructionId id, @PathVariable AttachmentId file) {
        return instructions.open(actor, id, file).answer();
    }

    private ResponseEntity<InstructionResource> answer(Actor actor, InstructionId id) {
        InstructionDetail found = queries.get(actor, id);
        return ResponseEntity.ok().eTag(EntityTags.of(found.row().version())).body(InstructionResource.of(found));
    }
}
