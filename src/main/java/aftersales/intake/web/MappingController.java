package aftersales.intake.web;

import aftersales.intake.ImportDetail;
import aftersales.intake.ImportQueries;
import aftersales.intake.ImportService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a file's columns and states mean. */
@Controller
class MappingController {

    private final ImportQueries queries;
    private final ImportService imports;
    private final MappingPage pages;

    MappingController(ImportQueries queries, ImportService imports, MappingPage pages) {
        this.queries = queries;
        this.imports = imports;
        this.pages = pages;
    }

    /** @param profile name of a kept mapping to begin with; else what was said before, or the one last used for such columns, or a guess */
    @GetMapping("/imports/{id}/mapping")
    String form(Actor actor, @PathVariable ImportId id, @RequestParam(required = false) @Nullable String profile, Model page) {
        ImportDetail detail = queries.get(actor, id);
        MappingForm form = pages.propose(actor, detail, profile);
        page.addAttribute("form", form);
        return pages.fill(actor, detail, form, page);
    }

    @PostMapping("/imports/{id}/mapping")
    String describe(Actor actor, @PathVariable ImportId id, @Valid @ModelAttribute("form") MappingForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        ImportDetail detail = queries.get(actor, id);
        return Submission.of(errors, response).orShow(() -> pages.fill(actor, detail, form, page), () -> {
            imports.describe(actor, id, form.getVersion(), form.toMapping(detail.survey()), form.getProfile());
            return "redirect:/imports/" + id;
        });
    }
}
