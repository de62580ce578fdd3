package aftersales.webkit.shell;

import aftersales.webkit.OwnPath;
import aftersales.webkit.Readers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a reader wants the pages: language, theme, keys. Signed in or not; back to where he was. */
@Controller
class ChoiceController {

    private final ObjectProvider<Readers> readers;

    ChoiceController(ObjectProvider<Readers> readers) {
        this.readers = readers;
    }

    @PostMapping("/language")
    String language(@RequestParam String language, @RequestParam(required = false) @Nullable String back,
            HttpServletResponse response) {
        Locale chosen = Languages.byTag(language);
        if (chosen != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, Choices.cookie(ReaderLocaleResolver.COOKIE, chosen.toLanguageTag()));
            readers.ifAvailable(known -> known.remember(chosen));
        }
        return "redirect:" + OwnPath.of(back);
    }

    @PostMapping("/theme")
    String theme(@RequestParam String theme, @RequestParam(required = false) @Nullable String back,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, Choices.cookie(Theme.COOKIE, Theme.of(theme).word()));
        return "redirect:" + OwnPath.of(back);
    }

    /** Single-key shortcuts on or off: people who speak to their computer must be able to switch them off. */
    @PostMapping("/keys")
    String keys(@RequestParam boolean on, @RequestParam(required = false) @Nullable String back,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, Choices.cookie(Shell.KEYS_COOKIE, on ? "on" : "off"));
        return "redirect:" + OwnPath.of(back);
    }
}
