package aftersales.warranty.web;

import aftersales.contract.ContractQueries;
import aftersales.customer.CustomerQueries;
import aftersales.database.Lane;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.warranty.Components;
import aftersales.warranty.EndQueries;
import aftersales.warranty.EndRow;
import aftersales.webkit.csv.CsvWriter;
import aftersales.webkit.format.Formats;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Whose free time ends soon: what managers sell or renew next. */
@Controller
class EndListController {

    private static final List<Integer> DAYS = List.of(30, 60, 90, 180, 366, -90);

    private final EndQueries ends;
    private final Components components;
    private final OrganizationQueries organizations;
    private final CustomerQueries customers;
    private final ContractQueries contracts;
    private final Formats formats;

    EndListController(EndQueries ends, Components components, OrganizationQueries organizations, CustomerQueries customers, ContractQueries contracts,
            Formats formats) {
        this.ends = ends;
        this.components = components;
        this.organizations = organizations;
        this.customers = customers;
        this.contracts = contracts;
        this.formats = formats;
    }

    @GetMapping("/warranty-ends")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Page<EndRow> page = ends.page(actor, EndQueries.LISTING.request(parameters));
        ListRequest request = page.request();
        Long days = request.number("days");
        CustomerId customer = request.id("customer", CustomerId::new);
        ContractId contract = request.id("contract", ContractId::new);
        boolean between = request.text("from") != null || request.text("to") != null;
        model.addAttribute("page", page);
        model.addAttribute("organizations", organizations.tree(actor));
        model.addAttribute("organization", request.id("organization", OrganizationId::new));
        model.addAttribute("choices", choices());
        model.addAttribute("days", between ? "" : String.valueOf(days == null ? EndQueries.AHEAD : days));
        model.addAttribute("between", between);
        model.addAttribute("customer", customer == null ? null : customers.get(actor, customer).customer());
        model.addAttribute("contract", contract == null ? null : contracts.get(actor, contract).row());
        model.addAttribute("components", components.names(LocaleContextHolder.getLocale()));
        model.addAttribute("query", query(parameters));
        return "warranty/ends";
    }

    @GetMapping("/warranty-ends/export.csv")
    void export(Actor actor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        ListRequest request = EndQueries.LISTING.request(parameters);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("warranty-ends.csv").build().toString());
        var csv = new CsvWriter(response.getWriter());
        Locale language = LocaleContextHolder.getLocale();
        Map<String, String> names = components.names(language);
        csv.row(Stream.of("unit", "model", "site", "customer", "contract", "keeper", "term", "part", "last", "cost", "extended")
                .map(column -> say("warranty.ends." + column)).toList());
        Lane.JOBS.run(() -> ends.each(actor, request, row -> csv.row(row.label(), row.modelName(language), row.site(), row.customerName(), row.contractNumber(),
                row.keeperName(), row.termName(language, names), row.component() == null ? null : names.getOrDefault(row.component(), row.component()),
                row.endsOn(), row.costForLife() ? say("warranty.life") : row.costUntil(), row.extended() ? say("contract.yes") : say("contract.no"))));
    }

    private Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        DAYS.forEach(days -> choices.put(days.toString(), days < 0 ? say("warranty.ends.over", -days) : say("warranty.ends.within", days)));
        return choices;
    }

    /** The same conditions for the file. */
    private static String query(MultiValueMap<String, String> parameters) {
        var address = UriComponentsBuilder.newInstance();
        Stream.of("q", "days", "from", "to", "customer", "contract", "model", "organization", "extended")
                .filter(name -> parameters.getFirst(name) != null).forEach(name -> address.queryParam(name, "{" + name + "}"));
        return String.valueOf(address.encode().buildAndExpand(parameters.toSingleValueMap()).toUriString());
    }

    private String say(String key, Object... arguments) {
        return formats.words().say(key, arguments);
    }
}
