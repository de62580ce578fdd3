package aftersales.warranty.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.organization.OrganizationQueries;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.warranty.Ask;
import aftersales.warranty.VerdictTelling;
import aftersales.warranty.VerdictView;
import aftersales.warranty.WarrantyService;
import aftersales.webkit.print.PdfPrinter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is owed for a unit today and why, on paper for the customer, in the reader's language. */
@Controller
class VerdictPrintController {

    private final WarrantyService warranty;
    private final VerdictTelling telling;
    private final EquipmentQueries equipment;
    private final OrganizationQueries organizations;
    private final PdfPrinter printer;
    private final Clock clock;

    VerdictPrintController(WarrantyService warranty, VerdictTelling telling, EquipmentQueries equipment, OrganizationQueries organizations,
            PdfPrinter printer, Clock clock) {
        this.warranty = warranty;
        this.telling = telling;
        this.equipment = equipment;
        this.organizations = organizations;
        this.printer = printer;
        this.clock = clock;
    }

    @GetMapping("/equipment/{id}/warranty/pdf")
    ResponseEntity<byte[]> print(Actor actor, @PathVariable EquipmentId id, Locale language) {
        EquipmentRow device = equipment.get(actor, id);
        VerdictView verdict = telling.show(warranty.verdict(actor, Ask.today(id)));
        byte[] pdf = printer.print("warranty/print", Map.of("device", device, "verdict", verdict, "now", clock.instant(), "organization",
                organizations.get(Actor.system("warranty"), device.organization())), language);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename("warranty-" + id + ".pdf").build().toString()).body(pdf);
    }
}
