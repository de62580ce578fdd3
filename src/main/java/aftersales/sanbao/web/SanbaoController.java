package aftersales.sanbao.web;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.sanbao.LegalFact;
import aftersales.sanbao.ProductClass;
import aftersales.sanbao.SanbaoQueries;
import aftersales.sanbao.SanbaoService;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The rules with how sure each is; administrators confirm them or put them right. */
@Controller
class SanbaoController {

    private final SanbaoQueries queries;
    private final SanbaoService service;
    private final SanbaoWords words;

    SanbaoController(SanbaoQueries queries, SanbaoService service, SanbaoWords words) {
        this.queries = queries;
        this.service = service;
        this.words = words;
    }

    @GetMapping("/sanbao")
    String list(Actor actor, Model page) {
        page.addAttribute("classes", queries.classes(actor));
        page.addAttribute("mayChange", actor.is(Role.ADMINISTRATOR));
        page.addAttribute("say", words);
        return "sanbao/rules";
    }

    @GetMapping("/sanbao/{productClass}/facts/{fact}/edit")
    String edit(Actor actor, @PathVariable String productClass, @PathVariable String fact, Model page) {
        page.addAttribute("form", FactForm.of(fact(queries.get(actor, productClass), fact)));
        return form(actor, productClass, fact, page);
    }

    @PostMapping("/sanbao/{productClass}/facts/{fact}")
    String change(Actor actor, @PathVariable String productClass, @PathVariable String fact, @Valid @ModelAttribute("form") FactForm form,
            BindingResult errors, Locale language, Model page, HttpServletResponse response) {
        ProductClass found = queries.get(actor, productClass);
        fact(found, fact);
        return Submission.of(errors, response).orShow(() -> form(actor, productClass, fact, page), () -> {
            service.change(actor, productClass, fact, form.getVersion(), form.toCommand());
            Flash.say(response, "sanbao.saved", found.name(language));
            return "redirect:/sanbao#" + productClass;
        });
    }

    private String form(Actor actor, String productClass, String code, Model page) {
        ProductClass found = queries.get(actor, productClass);
        page.addAttribute("one", found);
        page.addAttribute("fact", fact(found, code));
        page.addAttribute("past", queries.history(actor, productClass, code));
        page.addAttribute("sures", words.sures());
        page.addAttribute("say", words);
        return "sanbao/fact";
    }

    private static LegalFact fact(ProductClass one, String code) {
        return one.facts().stream().filter(fact -> fact.code().equals(code)).findFirst().orElseThrow(() -> new NotFound("fact", code));
    }
}
