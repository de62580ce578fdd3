package aftersales.customer.api;

import aftersales.access.Creation;
import aftersales.access.KnownOrganizations;
import aftersales.customer.CustomerDetail;
import aftersales.customer.CustomerQueries;
import aftersales.customer.CustomerService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.webkit.rest.EntityTags;
import aftersales.webkit.rest.ListAnswer;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists, reads, registers and changes customers. */
@RestController
class CustomerApiController {

    private static final String PATH = "/api/v1/customers";

    private final CustomerQueries queries;
    private final CustomerService customers;
    private final KnownOrganizations organizations;
    private final Creation creation;

    CustomerApiController(CustomerQueries queries, CustomerService customers, KnownOrganizations organizations, Creation creation) {
        this.queries = queries;
        this.customers = customers;
        this.organizations = organizations;
        this.creation = creation;
    }

    /** Parameters as on the page: q, kind, organization, state; sort, after, before, limit. Telephone numbers are not told whole here. */
    @GetMapping(PATH)
    ListAnswer<CustomerResource.Line> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        var names = organizations.names(actor);
        return ListAnswer.of(PATH, queries.page(actor, CustomerQueries.LISTING.strict(parameters)), row -> CustomerResource.Line.of(row, names));
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<CustomerResource> get(Actor actor, @PathVariable CustomerId id) {
        return answer(actor, id);
    }

    @PostMapping(PATH)
    ResponseEntity<String> register(Actor actor, @Valid @RequestBody RegistrationRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creation.answer(actor, key, PATH, request, "id", () -> resource(actor, customers.register(actor, request.toCommand()).customer()));
    }

    @PutMapping(PATH + "/{id}")
    ResponseEntity<CustomerResource> change(Actor actor, @PathVariable CustomerId id, @Valid @RequestBody CustomerRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            customers.change(actor, id, version, request.toCommand());
            return answer(actor, id);
        });
    }

    private CustomerResource resource(Actor actor, CustomerId id) {
        CustomerDetail customer = queries.get(actor, id);
        return CustomerResource.of(customer, organizations.names(actor));
    }

    private ResponseEntity<CustomerResource> answer(Actor actor, CustomerId id) {
        CustomerResource customer = resource(actor, id);
        return ResponseEntity.ok().eTag(EntityTags.of(customer.version())).body(customer);
    }
}
