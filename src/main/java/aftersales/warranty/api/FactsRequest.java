package aftersales.warranty.api;

import aftersales.kernel.identity.OrganizationId;
import aftersales.warranty.SaveUnit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a unit as a program writes them, all at once: what is absent is not known. Local days, none in the future.
 *
 * @param acceptanceOpen whether the final acceptance has yet to be passed; no unless said
 * @param soldBy         id of the organisation that sold it
 */
record FactsRequest(@Nullable LocalDate producedOn, @Nullable LocalDate shippedOn, @Nullable LocalDate soldOn, @Nullable String invoiceNumber,
        @Nullable String warrantyCard, @Nullable LocalDate cardReturnedOn, @Nullable LocalDate putToUseOn, @Nullable Boolean acceptanceOpen,
        @Nullable Long soldBy) {

    SaveUnit toCommand() {
        return new SaveUnit(producedOn, shippedOn, soldOn, invoiceNumber, warrantyCard, cardReturnedOn, putToUseOn, Boolean.TRUE.equals(acceptanceOpen),
                soldBy == null ? null : new OrganizationId(soldBy));
    }
}
