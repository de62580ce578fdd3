package aftersales.warranty.api;

import aftersales.warranty.ReplacementRow;
import aftersales.warranty.UnitSheet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a unit from which its warranties start.
 *
 * @param soldBy       id of the organisation that sold it
 * @param replacements the latest first
 * @param version      what {@code If-Match} takes, without its quotes; 0: nothing was kept yet
 */
record FactsResource(long equipment, @Nullable LocalDate producedOn, @Nullable LocalDate shippedOn, @Nullable LocalDate soldOn,
        @Nullable String invoiceNumber, @Nullable String warrantyCard, @Nullable LocalDate cardReturnedOn, @Nullable LocalDate putToUseOn,
        boolean acceptanceOpen, @Nullable Long soldBy, List<Replaced> replacements, long version) {

    /** @param component its code */
    record Replaced(String component, LocalDate replacedOn, @Nullable String ticketNumber, @Nullable String serialIn, @Nullable String serialOut, boolean paid) {
    }

    static FactsResource of(UnitSheet sheet, List<ReplacementRow> replacements) {
        return new FactsResource(sheet.equipment().value(), sheet.producedOn(), sheet.shippedOn(), sheet.soldOn(), sheet.invoiceNumber(),
                sheet.warrantyCard(), sheet.cardReturnedOn(), sheet.putToUseOn(), sheet.acceptanceOpen(),
                sheet.soldBy() == null ? null : sheet.soldBy().value(), replacements.stream().map(row -> new Replaced(row.component(), row.on(),
                        row.ticketNumber(), row.serialIn(), row.serialOut(), row.paid())).toList(), sheet.version());
    }
}
