package aftersales.contract;

import aftersales.files.StoreFile;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PaperId;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(72)
class PaperSamples implements RouteSamples {

    private final PaperService papers;

    PaperSamples(PaperService papers) {
        this.papers = papers;
    }

    /** One on file and one that was removed. */
    @Override
    public void plant(Place place) {
        ContractId contract = place.recall(ContractId.class);
        papers.remove(place.keeper(), contract, file(place, contract, PaperKind.OTHER), place.text("wrong contract"));
        PaperId id = file(place, contract, PaperKind.SUPPLEMENT);
        place.row("/contracts/{id}/papers/{paper}", id);
        place.row("/api/v1/contracts/{id}/papers/{paper}", id);
        place.row("/contract-papers/{paper}", id);
        place.row("/api/v1/contract-papers/{paper}", id);
        place.word("/contract-papers/{paper}/{position}", "1");
        place.word("/api/v1/contract-papers/{paper}/{position}", "1");
    }

    private PaperId file(Place place, ContractId contract, PaperKind kind) {
        return papers.file(place.keeper(), contract, new FilePaper(kind, place.text("paper"), place.code("no"), LocalDate.parse("2026-01-05"), null,
                List.of(new StoreFile(place.code("paper") + ".txt", place.text("paper").getBytes(StandardCharsets.UTF_8), place.code("contract")))));
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        return Map.of("POST /contracts/{id}/papers", Body.form("kind", "OTHER", "title", "Sample", "submission", "sample-paper"),
                "POST /contracts/{id}/papers/{paper}/removal", Body.form("reason", "Sample"),
                "POST /api/v1/contracts/{id}/papers/{paper}/removal", Body.json("reason", "Sample"));
    }
}
