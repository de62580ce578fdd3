package aftersales.customer.api;

import aftersales.access.Creation;
import aftersales.customer.ContactQueries;
import aftersales.customer.ContactService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.webkit.rest.EntityTags;
import aftersales.webkit.rest.ListAnswer;
import jakarta.validation.Valid;
import java.util.List;
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

/** Lists, reads, adds and changes the people to talk to. */
@RestController
class ContactApiController {

    private static final String PATH = "/api/v1/contacts";

    private final ContactQueries queries;
    private final ContactService contacts;
    private final Creation creation;

    ContactApiController(ContactQueries queries, ContactService contacts, Creation creation) {
        this.queries = queries;
        this.contacts = contacts;
        this.creation = creation;
    }

    /** Parameters: q, customer, site, state (inactive, all); sort, after, before, limit. Telephone numbers are not told whole here. */
    @GetMapping(PATH)
    ListAnswer<ContactResource> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        return ListAnswer.of(PATH, queries.page(actor, ContactQueries.LISTING.strict(parameters)), ContactResource::inList);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<ContactResource> get(Actor actor, @PathVariable ContactId id) {
        return answer(actor, id);
    }

    @PostMapping("/api/v1/customers/{customer}/contacts")
    ResponseEntity<String> add(Actor actor, @PathVariable CustomerId customer, @Valid @RequestBody ContactRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creation.answer(actor, key, PATH, List.of(customer, request), "id",
                () -> resource(actor, contacts.add(actor, customer, request.toCommand())));
    }

    @PutMapping(PATH + "/{id}")
    ResponseEntity<ContactResource> change(Actor actor, @PathVariable ContactId id, @Valid @RequestBody ContactRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            contacts.change(actor, id, version, request.toCommand());
            return answer(actor, id);
        });
    }

    private ContactResource resource(Actor actor, ContactId id) {
        return ContactResource.of(queries.get(actor, id));
    }

    private ResponseEntity<ContactResource> answer(Actor actor, ContactId id) {
        ContactResource contact = resource(actor, id);
        return ResponseEntity.ok().eTag(EntityTags.of(contact.version())).body(contact);
    }
}
