package aftersales.webkit.kit;

import aftersales.webkit.list.Listing;
import aftersales.webkit.list.SortType;
import jakarta.validation.Valid;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Every fragment of the kit on one page, with content as it is in the field. For those who build pages; in development only. */
@Controller
@Profile("development")
class KitController {

    private static final Listing LISTING = Listing.by("id").sort("due", "due", SortType.MOMENT)
            .sort("number", "number", SortType.TEXT).filters("q", "state");

    private final KitSamples samples;

    KitController(KitSamples samples) {
        this.samples = samples;
    }

    /** {@code part} shows one part alone: phone, wall, plain. */
    @GetMapping("/kit")
    String kit(@RequestParam(defaultValue = "page") String part, @RequestParam MultiValueMap<String, String> parameters,
            @Valid @ModelAttribute("wrong") KitForm wrong, BindingResult errors, Model model) {
        model.addAttribute("form", KitForm.filled(samples));
        model.addAttribute("samples", samples);
        model.addAttribute("page", samples.page(LISTING.request(parameters)));
        model.addAttribute("nothing", samples.empty(LISTING.request(parameters)));
        return switch (part) {
            case "phone" -> "kit/sample-phone";
            case "wall" -> "kit/sample-wall";
            case "plain" -> "kit/sample-plain";
            default -> "kit/sample";
        };
    }
}
