package aftersales.contract.api;

import aftersales.contract.Handover;
import aftersales.contract.HandoverItem;
import aftersales.contract.HandoverKind;
import aftersales.contract.HandoverService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.rest.EntityTags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What is handed over under a contract, to whom and when. */
@RestController
class HandoverApiController {

    private static final String PATH = "/api/v1/contracts/{id}/handover";

    private final HandoverService handovers;

    HandoverApiController(HandoverService handovers) {
        this.handovers = handovers;
    }

    /**
     * Something that is handed over.
     *
     * @param name     what it is more exactly; needed where the kind is OTHER
     * @param receiver who took it; needed where there is a day
     * @param day      null: it is still owed
     * @param receipt  number of the file with the receipt; stays with its row
     */
    record Item(@NotNull @Nullable HandoverKind kind, @Nullable String name, @Nullable String receiver, @Nullable LocalDate day,
            @Positive @Nullable Long receipt) {

        static Item of(HandoverItem item) {
            return new Item(item.kind(), item.name(), item.receiver(), item.day(), item.receipt() == null ? null : item.receipt().value());
        }

        HandoverItem checked(int index) {
            if (kind == null) {
                throw new IllegalStateException("validated before");
            }
            return new HandoverItem(kind, name, receiver, day, receipt == null ? null : new AttachmentId(receipt)).checked("items[" + index + "].");
        }
    }

    /** The whole list in its order. */
    record Items(@NotNull @Valid @Nullable List<@NotNull @Valid Item> items) {

        List<HandoverItem> checked() {
            var checked = new ArrayList<HandoverItem>();
            for (Item item : items == null ? List.<Item>of() : items) {
                checked.add(item.checked(checked.size()));
            }
            return checked;
        }
    }

    @GetMapping(PATH)
    ResponseEntity<Items> get(Actor actor, @PathVariable ContractId id) {
        return answer(handovers.get(actor, id));
    }

    /** Writes the list anew; a row with a receipt stays. */
    @PutMapping(PATH)
    ResponseEntity<Items> save(Actor actor, @PathVariable ContractId id, @Valid @RequestBody Items list,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            handovers.save(actor, id, version, list.checked());
            return answer(handovers.get(actor, id));
        });
    }

    private static ResponseEntity<Items> answer(Handover handover) {
        return ResponseEntity.ok().eTag(EntityTags.of(handover.version())).body(new Items(handover.items().stream().map(Item::of).toList()));
    }
}
