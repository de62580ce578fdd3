package aftersales.contract.web;

import aftersales.contract.template.TemplateQueries;
import aftersales.contract.template.TemplateRow;
import aftersales.contract.template.TemplateService;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes a template of the company's own row by row. */
@Controller
class OwnTemplateController {

    private final TemplateQueries templates;
    private final TemplateService service;
    private final OwedFormPage page;

    OwnTemplateController(TemplateQueries templates, TemplateService service, OwedFormPage page) {
        this.templates = templates;
        this.service = service;
        this.page = page;
    }

    @GetMapping("/contract-templates/{code}/edit")
    String template(Actor actor, @PathVariable String code, Model model) {
        TemplateRow row = changeable(actor, code);
        model.addAttribute("template", row.template());
        return page.show(OwedSheet.of(row.template().document()), row.template().nameZh(), "/contract-templates/" + code, row.version(), model);
    }

    @PostMapping("/contract-templates/{code}/edit")
    String change(Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String press, @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String nameZh, @RequestParam(defaultValue = "") String nameEn,
            @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        TemplateRow row = changeable(actor, code);
        model.addAttribute("template", row.template());
        model.addAttribute("nameZh", nameZh);
        model.addAttribute("nameEn", nameEn);
        return page.take(OwedSheet.of(typed), press, row.template().nameZh(), "/contract-templates/" + code, version, model, response,
                document -> service.change(actor, code, version, nameZh, nameEn, row.template().validity(), document));
    }

    private TemplateRow changeable(Actor actor, String code) {
        TemplateRow row = templates.get(actor, code);
        if (!service.mayChange(actor, row)) {
            throw new NotFound("contract template", code);
        }
        return row;
    }
}
