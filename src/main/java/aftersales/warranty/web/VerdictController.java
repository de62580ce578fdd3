package aftersales.warranty.web;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.organization.OrganizationQueries;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.warranty.Components;
import aftersales.warranty.VerdictTelling;
import aftersales.warranty.VerdictView;
import aftersales.warranty.Wanted;
import aftersales.warranty.WarrantyService;
import aftersales.webkit.format.Formats;
import aftersales.webkit.print.PdfPrinter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Who bears what of a repair of a unit: today or on another day, whatever is known of the fault; on the page and on paper. */
@Controller
class VerdictController {

    private final WarrantyService warranty;
    private final VerdictTelling telling;
    private final Components components;
    private final EquipmentQueries equipment;
    private final OrganizationQueries organizations;
    private final PdfPrinter printer;
    private final Formats formats;
    private final Clock clock;

    VerdictController(WarrantyService warranty, VerdictTelling telling, Components components, EquipmentQueries equipment,
            OrganizationQueries organizations, PdfPrinter printer, Formats formats, Clock clock) {
        this.warranty = warranty;
        this.telling = telling;
        this.components = components;
        this.equipment = equipment;
        this.organizations = organizations;
        this.printer = printer;
        this.formats = formats;
        this.clock = clock;
    }

    /** Asks and answers on one page, whose address can be passed on. */
    @GetMapping("/equipment/{id}/verdict")
    String show(Actor actor, @PathVariable EquipmentId id, @Valid @ModelAttribute("form") VerdictForm form, BindingResult errors, Locale language,
            Model page, HttpServletResponse response) {
        page.addAttribute("device", equipment.get(actor, id));
        page.addAttribute("components", components.names(language));
        page.addAttribute("causes", words("warranty.cause.", FaultCause.values()));
        page.addAttribute("ways", words("warranty.wanted.", Wanted.values()));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            page.addAttribute("verdict", telling.show(warranty.verdict(actor, form.toAsk(id))));
        }
        return "warranty/ask";
    }

    @GetMapping("/equipment/{id}/warranty/pdf")
    ResponseEntity<byte[]> print(Actor actor, @PathVariable EquipmentId id, @Valid @ModelAttribute("form") VerdictForm form, Locale language) {
        EquipmentRow device = equipment.get(actor, id);
        VerdictView verdict = telling.show(warranty.verdict(actor, form.toAsk(id)));
        byte[] pdf = printer.print("warranty/print", Map.of("device", device, "verdict", verdict, "now", clock.instant(), "asked", form,
                "components", components.names(language), "organization", organizations.get(Actor.system("warranty"), device.organization())), language);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename("warranty-" + id + ".pdf").build().toString()).body(pdf);
    }

    private Map<String, String> words(String prefix, Enum<?>[] values) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            words.put(value.name(), formats.words().say(prefix + value.name()));
        }
        return words;
    }
}
