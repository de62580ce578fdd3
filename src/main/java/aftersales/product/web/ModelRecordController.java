package aftersales.product.web;

import aftersales.files.FileType;
import aftersales.files.StoreFile;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.product.ModelQueries;
import aftersales.product.ModelRow;
import aftersales.product.ModelService;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Models: the list, the record with its documents. */
@Controller
class ModelRecordController {

    private final ModelQueries queries;
    private final ModelService models;
    private final ProductWords words;

    ModelRecordController(ModelQueries queries, ModelService models, ProductWords words) {
        this.queries = queries;
        this.models = models;
        this.words = words;
    }

    /** A file to be kept with a model. */
    public static class DocumentForm {

        private @Nullable MultipartFile file;

        public @Nullable MultipartFile getFile() {
            return file;
        }

        public void setFile(@Nullable MultipartFile file) {
            this.file = file;
        }
    }

    @GetMapping("/models")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model page) {
        page.addAttribute("page", queries.page(actor, ModelQueries.LISTING.request(parameters)));
        page.addAttribute("categories", queries.categories(actor));
        page.addAttribute("writes", ProductWords.writes(actor));
        return "product/models";
    }

    @GetMapping("/models/{id}")
    String show(Actor actor, @PathVariable ModelId id, @ModelAttribute("form") DocumentForm form, Model page) {
        ModelRow model = queries.get(actor, id);
        var names = words.names(actor);
        page.addAttribute("row", model);
        page.addAttribute("keeper", names.getOrDefault(model.organization(), words.say("product.organization.above")));
        page.addAttribute("documents", queries.documents(actor, id));
        page.addAttribute("writes", ProductWords.writes(actor) && names.containsKey(model.organization()));
        page.addAttribute("accepted", FileType.accepted());
        return "product/model";
    }

    @PostMapping("/models/{id}/documents")
    String attach(Actor actor, @PathVariable ModelId id, @ModelAttribute("form") DocumentForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        words.requireKeeper(actor, queries.get(actor, id));
        return Submission.of(errors, response).orShow(() -> show(actor, id, form, page), () -> {
            MultipartFile file = form.getFile();
            if (file == null || file.isEmpty()) {
                throw Refusal.of("file", "product.document.missing");
            }
            models.attach(actor, id, StoreFile.read(file.getOriginalFilename(), file, "document", true));
            Flash.say(response, "product.document.added");
            return "redirect:/models/" + id;
        });
    }

    /** Asks first: it cannot be undone. */
    @GetMapping("/models/{id}/documents/{document}/removal")
    String ask(Actor actor, @PathVariable ModelId id, @PathVariable AttachmentId document, Model page) {
        ModelRow model = queries.get(actor, id);
        words.requireKeeper(actor, model);
        page.addAttribute("row", model);
        page.addAttribute("document", queries.documents(actor, id).stream().filter(row -> row.id().equals(document)).findFirst()
                .orElseThrow(() -> new NotFound("document", document)));
        return "product/document-removal";
    }

    @PostMapping("/models/{id}/documents/{document}/removal")
    String detach(Actor actor, @PathVariable ModelId id, @PathVariable AttachmentId document, HttpServletResponse response) {
        models.detach(actor, id, document);
        Flash.say(response, "product.document.removed");
        return "redirect:/models/" + id;
    }
}
