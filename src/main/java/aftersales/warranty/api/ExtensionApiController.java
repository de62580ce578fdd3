package aftersales.warranty.api;

import aftersales.access.Creation;
import aftersales.contract.ContractExtensions;
import aftersales.contract.ContractQueries;
import aftersales.contract.ExtensionRow;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.warranty.ExtensionOffer;
import aftersales.warranty.ExtensionSales;
import aftersales.warranty.ExtensionWish;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Offers, sells and takes back extensions for programs. */
@RestController
class ExtensionApiController {

    private static final String PATH = "/api/v1/contracts/{id}/extensions";

    private final ExtensionSales sales;
    private final ContractExtensions extensions;
    private final ContractQueries contracts;
    private final Creation creation;

    ExtensionApiController(ExtensionSales sales, ContractExtensions extensions, ContractQueries contracts, Creation creation) {
        this.sales = sales;
        this.extensions = extensions;
        this.contracts = contracts;
        this.creation = creation;
    }

    private record Asked(long contract, ExtensionRequest request) {
    }

    /** The last one sold first. */
    @GetMapping(PATH)
    List<ExtensionResource> list(Actor actor, @PathVariable ContractId id) {
        return extensions.of(actor, id).stream().map(row -> ExtensionResource.of(row, 0)).toList();
    }

    /** From when to when it would run; nothing is sold. */
    @PostMapping(PATH + "/offer")
    ExtensionResource.Offer offer(Actor actor, @PathVariable ContractId id, @Valid @RequestBody ExtensionRequest.Wish wish) {
        ExtensionOffer offer = sales.offer(actor, id, wish.toWish(extensions.today(contracts.get(actor, id).row())));
        return ExtensionResource.Offer.of(offer);
    }

    @PostMapping(PATH)
    ResponseEntity<String> sell(Actor actor, @PathVariable ContractId id, @Valid @RequestBody ExtensionRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String path = "/api/v1/contracts/" + id + "/extensions";
        return creation.answer(actor, key, path, new Asked(id.value(), request), "number", () -> {
            var row = contracts.get(actor, id).row();
            ExtensionWish wish = request.wish().toWish(extensions.today(row));
            int number = sales.sell(actor, id, row.version(), wish, request.toDeal(row.customerName()));
            return resource(actor, id, number);
        });
    }

    @GetMapping(PATH + "/{number}")
    ExtensionResource get(Actor actor, @PathVariable ContractId id, @PathVariable int number) {
        return resource(actor, id, number);
    }

    /** Takes it back, and answers it as it is then. */
    @PostMapping(PATH + "/{number}/withdrawal")
    ExtensionResource withdraw(Actor actor, @PathVariable ContractId id, @PathVariable int number, @Valid @RequestBody ExtensionRequest.Withdrawal why) {
        extensions.withdraw(actor, id, number, contracts.get(actor, id).row().version(), why.reason());
        return resource(actor, id, number);
    }

    private ExtensionResource resource(Actor actor, ContractId id, int number) {
        ExtensionRow row = extensions.get(actor, id, number);
        return ExtensionResource.of(row, contracts.get(actor, id).row().version());
    }
}
