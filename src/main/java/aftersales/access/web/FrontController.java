package aftersales.access.web;

import aftersales.kernel.identity.Actor;
import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: each role begins where its menu begins. */
@Controller
class FrontController {

    private final List<MenuEntry> entries;

    FrontController(List<MenuContributor> modules) {
        entries = modules.stream().flatMap(module -> module.entries().stream())
                .sorted(Comparator.comparing(MenuEntry::group).thenComparing(MenuEntry::order)).toList();
    }

    @GetMapping("/")
    String begin(Actor actor) {
        return "redirect:" + entries.stream().filter(entry -> entry.roles().stream().anyMatch(actor::is)).findFirst()
                .map(MenuEntry::path).orElse("/profile");
    }
}
