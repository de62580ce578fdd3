package aftersales.intake.web;

import aftersales.database.Lane;
import aftersales.intake.FindingQueries;
import aftersales.intake.ImportService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.webkit.Flash;
import aftersales.webkit.csv.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The import itself: begin, end, take along what was found. */
@Controller
class ImportRunController {

    private final ImportService imports;
    private final FindingQueries findings;
    private final FindingWords words;

    ImportRunController(ImportService imports, FindingQueries findings, FindingWords words) {
        this.imports = imports;
        this.findings = findings;
        this.words = words;
    }

    @PostMapping("/imports/{id}/run")
    String run(Actor actor, @PathVariable ImportId id) {
        imports.run(actor, id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/cancellation")
    String cancel(Actor actor, @PathVariable ImportId id, HttpServletResponse response) {
        imports.cancel(actor, id);
        Flash.say(response, "intake.cancelled");
        return "redirect:/imports/" + id;
    }

    /** What is wrong or contradictory, for whoever mends the file; formula-safe. */
    @GetMapping("/imports/{id}/findings.csv")
    void findings(Actor actor, @PathVariable ImportId id, HttpServletResponse response) throws IOException {
        findings.first(actor, id, null, 1);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("import-" + id + "-findings.csv").build().toString());
        var csv = new CsvWriter(response.getWriter());
        csv.row(words.say("intake.findings.line"), words.say("intake.findings.level"), words.say("intake.findings.number"),
                words.say("intake.findings.kind"), words.say("intake.findings.words"));
        Lane.JOBS.run(() -> findings.each(actor, id, found -> csv.row(found.line(),
                words.say(found.kind().isError() ? "intake.level.error" : "intake.level.warning"), found.number(),
                words.say("intake.kind." + found.kind()), words.of(found))));
    }
}
