package aftersales.product.web;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.product.EquipmentQueries;
import aftersales.product.UnitJobs;
import aftersales.product.UnitLabels;
import aftersales.webkit.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Labels on units: printed, read by a telephone, and made void. */
@Controller
class UnitLabelController {

    private final UnitLabels labels;
    private final LabelPrinter printer;
    private final ObjectProvider<UnitJobs> jobs;

    UnitLabelController(UnitLabels labels, LabelPrinter printer, ObjectProvider<UnitJobs> jobs) {
        this.labels = labels;
        this.printer = printer;
        this.jobs = jobs;
    }

    @GetMapping("/equipment/{id}/label")
    ResponseEntity<byte[]> label(Actor actor, @PathVariable EquipmentId id, Locale language) {
        return pdf(printer.roll(List.of(labels.of(actor, id)), language), "label-" + id);
    }

    /** Of the units of a list with its filters, on sheets. */
    @GetMapping("/equipment/labels")
    ResponseEntity<byte[]> sheet(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Locale language, HttpServletResponse response) {
        return many(actor, parameters, response).map(found -> pdf(printer.sheet(found, language), "labels")).orElseGet(UnitLabelController::back);
    }

    /** The same, each on a page of its own. */
    @GetMapping("/equipment/labels/roll")
    ResponseEntity<byte[]> roll(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Locale language, HttpServletResponse response) {
        return many(actor, parameters, response).map(found -> pdf(printer.roll(found, language), "labels")).orElseGet(UnitLabelController::back);
    }

    /** What a telephone opens that read a label: the technician's own job there, else the unit. */
    @GetMapping("/u/{code}")
    String read(Actor actor, @PathVariable String code) {
        EquipmentId id = labels.find(actor, code);
        return "redirect:" + jobs.stream().map(one -> one.underWay(actor, id)).flatMap(Optional::stream).findFirst().orElse("/equipment/" + id);
    }

    @PostMapping("/equipment/{id}/code")
    String renew(Actor actor, @PathVariable EquipmentId id, @RequestParam String code, HttpServletResponse response) {
        labels.renew(actor, id, code);
        Flash.say(response, "product.label.renewed");
        return "redirect:/equipment/" + id;
    }

    /** Empty where there are too many or none, which the list then says. */
    private Optional<List<UnitLabels.UnitLabel>> many(Actor actor, MultiValueMap<String, String> parameters, HttpServletResponse response) {
        try {
            List<UnitLabels.UnitLabel> found = labels.of(actor, EquipmentQueries.LISTING.request(parameters));
            if (!found.isEmpty()) {
                return Optional.of(found);
            }
            Flash.say(response, "product.label.none");
        } catch (Refusal tooMany) {
            Flash.say(response, "product.label.many", UnitLabels.MOST);
        }
        return Optional.empty();
    }

    private static ResponseEntity<byte[]> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, "/equipment").build();
    }

    private static ResponseEntity<byte[]> pdf(byte[] paper, String name) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name + ".pdf").build().toString()).body(paper);
    }
}
