package aftersales.intake.api;

import aftersales.access.IdempotencyKeys;
import aftersales.database.Lane;
import aftersales.intake.FindingQueries;
import aftersales.intake.ImportQueries;
import aftersales.intake.ImportService;
import aftersales.intake.UploadFile;
import aftersales.intake.web.FindingWords;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.PolicyId;
import aftersales.sla.PolicyRow;
import aftersales.sla.SlaPolicyQueries;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports event logs: the file and what it means in one call, then how the work goes. */
@RestController
class ImportApiController {

    private final ImportService imports;
    private final ImportQueries queries;
    private final FindingQueries findings;
    private final FindingWords words;
    private final SlaPolicyQueries policies;
    private final IdempotencyKeys keys;

    ImportApiController(ImportService imports, ImportQueries queries, FindingQueries findings, FindingWords words, SlaPolicyQueries policies,
            IdempotencyKeys keys) {
        this.imports = imports;
        this.queries = queries;
        this.findings = findings;
        this.words = words;
        this.policies = policies;
        this.keys = keys;
    }

    /**
     * Multipart: {@code file} the log, {@code mapping} what it means, of type {@code application/json}. Answers at once; the work is done in the background.
     */
    @PostMapping(path = "/api/v1/imports", consumes = "multipart/form-data")
    ResponseEntity<ImportResource> bring(Actor actor, @RequestPart("file") MultipartFile file,
            @Valid @RequestPart("mapping") ImportRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String name = file.getOriginalFilename();
        var upload = new UploadFile(name == null ? "" : name, file, request.encoding(), request.separator());
        ImportId id = Lane.JOBS.call(() -> key == null ? bring(actor, upload, request)
                : new ImportId(Long.parseLong(keys.once(actor, key, "POST /api/v1/imports " + upload.sha256() + " " + request,
                        () -> bring(actor, upload, request).toString()))));
        return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + id)).body(get(actor, id));
    }

    private ImportId bring(Actor actor, UploadFile file, ImportRequest request) {
        PolicyId policy = request.policy() == null ? null : policies.find(actor, request.policy()).map(PolicyRow::id)
                .orElseThrow(() -> Refusal.of("policy", "intake.policy.unknown", request.policy()));
        return imports.bring(actor, file, request.toMapping(policy), request.isPreview());
    }

    @GetMapping("/api/v1/imports/{id}")
    ImportResource get(Actor actor, @PathVariable ImportId id) {
        return ImportResource.of(queries.row(actor, id), findings.first(actor, id, true, ImportResource.LISTED),
                findings.first(actor, id, false, ImportResource.LISTED), words);
    }

    @PostMapping("/api/v1/imports/{id}/run")
    ResponseEntity<ImportResource> run(Actor actor, @PathVariable ImportId id) {
        imports.run(actor, id);
        return ResponseEntity.accepted().body(get(actor, id));
    }

    @PostMapping("/api/v1/imports/{id}/cancellation")
    ImportResource cancel(Actor actor, @PathVariable ImportId id) {
        imports.cancel(actor, id);
        return get(actor, id);
    }
}
