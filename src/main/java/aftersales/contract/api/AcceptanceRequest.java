package aftersales.contract.api;

import aftersales.contract.AcceptanceItem;
import aftersales.contract.SaveAcceptance;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.SiteId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a program plans it.
 *
 * @param site where it goes, a place of the contract's customer
 */
record AcceptanceRequest(@NotBlank String title, @NotNull @Positive Long site, @Nullable LocalDate plannedOn,
        @NotEmpty List<@NotNull @Valid ItemRequest> items) {

    /**
     * Something that shall arrive.
     *
     * @param model id of the model; without one the name says what it is
     */
    record ItemRequest(@Nullable @Positive Long model, @Nullable String name, @NotNull @Positive Integer promised) {
    }

    SaveAcceptance toCommand() {
        var wanted = new ArrayList<AcceptanceItem>();
        for (int i = 0; i < items.size(); i++) {
            ItemRequest item = items.get(i);
            try {
                wanted.add(new AcceptanceItem(item.model() == null ? null : new ModelId(item.model()), item.name(), item.promised()));
            } catch (Refusal refusal) {
                throw Refusal.of("items[" + i + "]." + refusal.field(), refusal.code(), refusal.arguments().toArray());
            }
        }
        return new SaveAcceptance(title, new SiteId(site), plannedOn, wanted);
    }
}
