package aftersales.intake.web;

import aftersales.intake.ImportQueries;
import aftersales.intake.ImportRow;
import aftersales.intake.ImportService;
import aftersales.intake.UploadFile;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Imports: which there were, a new file, how one stands. */
@Controller
class ImportController {

    private final ImportQueries queries;
    private final ImportService imports;
    private final ImportPage pages;

    ImportController(ImportQueries queries, ImportService imports, ImportPage pages) {
        this.queries = queries;
        this.imports = imports;
        this.pages = pages;
    }

    @GetMapping("/imports")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model page) {
        page.addAttribute("page", queries.page(actor, ImportQueries.LISTING.request(parameters)));
        return "intake/list";
    }

    @GetMapping("/imports/new")
    String blank(@ModelAttribute("form") UploadForm form, Model page) {
        return blank(page);
    }

    @PostMapping("/imports")
    String upload(Actor actor, @Valid @ModelAttribute("form") UploadForm form, BindingResult errors, Model page, HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> blank(page), () ->
                "redirect:/imports/" + imports.upload(actor, form.toUpload()) + "/mapping");
    }

    /** While work is under way the page asks for this part again and again; when it is over, for the whole page. */
    @GetMapping("/imports/{id}/progress")
    String progress(Actor actor, @PathVariable ImportId id, Model page, HttpServletResponse response) {
        ImportRow row = queries.row(actor, id);
        if (!row.state().isWorking()) {
            response.setHeader("HX-Refresh", "true");
        }
        page.addAttribute("row", row);
        return "intake/progress :: progress";
    }

    @GetMapping("/imports/{id}")
    String show(Actor actor, @PathVariable ImportId id, Model page) {
        pages.fill(actor, id, page);
        return "intake/show";
    }

    private static String blank(Model page) {
        page.addAttribute("limit", UploadFile.LIMIT);
        return "intake/new";
    }
}
