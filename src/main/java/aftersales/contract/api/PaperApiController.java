package aftersales.contract.api;

import aftersales.access.Creation;
import aftersales.contract.ContractQueries;
import aftersales.contract.PaperQueries;
import aftersales.contract.PaperService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PaperId;
import aftersales.webkit.rest.ListAnswer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files papers with a contract, opens them and takes them away. */
@RestController
class PaperApiController {

    private static final String PATH = "/api/v1/contracts/{id}/papers";

    private final PaperQueries queries;
    private final PaperService papers;
    private final ContractQueries contracts;
    private final Creation creation;

    PaperApiController(PaperQueries queries, PaperService papers, ContractQueries contracts, Creation creation) {
        this.queries = queries;
        this.papers = papers;
        this.contracts = contracts;
        this.creation = creation;
    }

    /** What tells one upload from another, for the key. */
    private record Asked(@Nullable Object kind, @Nullable String title, @Nullable String number, @Nullable LocalDate day,
            @Nullable Integer contractVersion, List<String> files) {
    }

    /** @param reason why it is taken away */
    record Removal(@Nullable String reason) {
    }

    /** With those of the contracts it renews. Parameters as on the page: kind; sort, after, before, limit. */
    @GetMapping(PATH)
    ListAnswer<PaperResource> list(Actor actor, @PathVariable ContractId id, @RequestParam MultiValueMap<String, String> parameters) {
        return ListAnswer.of("/api/v1/contracts/" + id + "/papers", queries.page(actor, id, PaperQueries.LISTING.strict(parameters)),
                PaperResource::of);
    }

    @GetMapping(PATH + "/{paper}")
    PaperResource get(Actor actor, @PathVariable ContractId id, @PathVariable PaperId paper) {
        return PaperResource.of(queries.get(actor, id, paper));
    }

    /** As a form with files, multipart/form-data: kind, title, number, day, contractVersion, and file once for each scan. */
    @PostMapping(PATH)
    ResponseEntity<String> file(Actor actor, @PathVariable ContractId id, @ModelAttribute PaperUpload upload,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        contracts.get(actor, id);
        var asked = new Asked(upload.getKind(), upload.getTitle(), upload.getNumber(), upload.getDay(), upload.getContractVersion(), upload.names());
        return creation.answer(actor, key, "/api/v1/contracts/" + id + "/papers", asked, "id",
                () -> PaperResource.of(queries.get(actor, id, papers.file(actor, id, upload.toCommand()))));
    }

    /** Its files are gone then; that it was there stays. */
    @PostMapping(PATH + "/{paper}/removal")
    PaperResource remove(Actor actor, @PathVariable ContractId id, @PathVariable PaperId paper, @RequestBody Removal removal) {
        papers.remove(actor, id, paper, removal.reason());
        return PaperResource.of(queries.get(actor, id, paper));
    }

    @GetMapping("/api/v1/contract-papers/{paper}/{position}")
    ResponseEntity<byte[]> open(Actor actor, @PathVariable PaperId paper, @PathVariable int position) {
        return papers.open(actor, paper, position).answer();
    }
}
