package aftersales.warranty;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said of a unit; local days, as in {@link UnitSheet}. Days that cannot follow each other are refused. */
public record SaveUnit(@Nullable LocalDate producedOn, @Nullable LocalDate shippedOn, @Nullable LocalDate soldOn, @Nullable String invoiceNumber,
        @Nullable String warrantyCard, @Nullable LocalDate cardReturnedOn, @Nullable LocalDate putToUseOn, boolean acceptanceOpen,
        @Nullable OrganizationId soldBy) {

    public SaveUnit {
        invoiceNumber = Text.optional("invoiceNumber", invoiceNumber, 80);
        warrantyCard = Text.optional("warrantyCard", warrantyCard, 80);
        notBefore("shippedOn", shippedOn, producedOn);
        notBefore("soldOn", soldOn, producedOn);
        notBefore("putToUseOn", putToUseOn, producedOn);
        if (cardReturnedOn != null && warrantyCard == null) {
            throw Refusal.of("warrantyCard", "warranty.unit.card.missing");
        }
        if (soldOn != null && cardReturnedOn != null && cardReturnedOn.isBefore(soldOn)) {
            throw Refusal.of("cardReturnedOn", "warranty.unit.card.beforeSale");
        }
    }

    private static void notBefore(String field, @Nullable LocalDate day, @Nullable LocalDate production) {
        if (day != null && production != null && day.isBefore(production)) {
            throw Refusal.of(field, "warranty.unit.beforeProduction");
        }
    }
}
