package aftersales.product.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ModelId;
import aftersales.product.ModelQueries;
import aftersales.product.ModelRow;
import aftersales.product.ModelService;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Models: the form that makes and changes them. */
@Controller
class ModelController {

    private final ModelQueries queries;
    private final ModelService models;
    private final ProductWords words;

    ModelController(ModelQueries queries, ModelService models, ProductWords words) {
        this.queries = queries;
        this.models = models;
        this.words = words;
    }

    @GetMapping("/models/new")
    String blank(Actor actor, Model page) {
        var form = new ModelForm();
        form.setOrganization(actor.organization());
        page.addAttribute("form", form);
        return form(actor, page);
    }

    @PostMapping("/models")
    String create(Actor actor, @Valid @ModelAttribute("form") ModelForm form, BindingResult errors, Model page, HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> form(actor, page), () -> {
            ModelId id = models.create(actor, form.toCommand());
            Flash.say(response, "product.model.saved", form.getCode());
            return "redirect:/models/" + id;
        });
    }

    @GetMapping("/models/{id}/edit")
    String edit(Actor actor, @PathVariable ModelId id, Model page) {
        ModelRow model = queries.get(actor, id);
        words.requireKeeper(actor, model);
        page.addAttribute("form", ModelForm.of(model));
        return form(actor, id, page);
    }

    @PostMapping("/models/{id}")
    String change(Actor actor, @PathVariable ModelId id, @Valid @ModelAttribute("form") ModelForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> form(actor, id, page), () -> {
            models.change(actor, id, form.getVersion(), form.toCommand());
            Flash.say(response, "product.model.saved", form.getCode());
            return "redirect:/models/" + id;
        });
    }

    private String form(Actor actor, ModelId id, Model page) {
        ModelRow model = queries.get(actor, id);
        page.addAttribute("row", model);
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("product.model.form.code", model.code());
        saved.put("product.model.form.nameZh", model.nameZh());
        saved.put("product.model.form.nameEn", model.nameEn());
        saved.put("product.model.form.category", model.category());
        page.addAttribute("saved", saved);
        return form(actor, page);
    }

    private String form(Actor actor, Model page) {
        page.addAttribute("organizations", words.organizations(actor));
        page.addAttribute("categories", queries.categories(actor));
        return "product/model-form";
    }
}
