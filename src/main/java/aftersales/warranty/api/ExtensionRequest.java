package aftersales.warranty.api;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.money.Money;
import aftersales.warranty.ExtensionSales;
import aftersales.warranty.ExtensionWish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An extension that is sold.
 *
 * @param wish     what is sold
 * @param price    of it all; rounded half up to the decimals its currency has
 * @param currency ISO 4217
 * @param order    number of the order or invoice
 * @param buyer    left out: the customer of the contract
 */
record ExtensionRequest(@NotNull @Valid Wish wish, @NotNull @PositiveOrZero @Digits(integer = 11, fraction = 4) BigDecimal price,
        @NotBlank @Size(max = 3) String currency, @Size(max = 60) @Nullable String order, @Size(max = 160) @Nullable String buyer) {

    /** How long it runs. */
    record Length(@NotNull @Min(1) @Max(240) Integer amount, Span.@NotNull Unit unit) {
    }

    /** @param reason why it is taken back */
    record Withdrawal(@NotBlank @Size(max = 500) String reason) {
    }

    /**
     * What is wished for.
     *
     * @param terms  codes of the terms and extensions that are prolonged
     * @param free   left out: all
     * @param mode   left out: not said
     * @param gap    where the free time has run out it begins on the day of the sale; false unless said
     * @param units  left out: all the contract covers
     * @param soldOn left out: today
     */
    record Wish(@NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 40) String> terms, @NotNull @Valid Length span, @Nullable Set<CostClass> free,
            @Nullable ServiceMode mode, @Nullable Boolean gap, @Size(max = 10_000) @Nullable List<@NotNull Long> units, @Nullable LocalDate soldOn) {

        ExtensionWish toWish(LocalDate today) {
            return new ExtensionWish(terms, new Span(span.amount, span.unit), free == null ? Set.of(CostClass.values()) : free, mode,
                    Boolean.TRUE.equals(gap), units == null ? Set.of() : units.stream().map(EquipmentId::new).collect(Collectors.toSet()),
                    soldOn == null ? today : soldOn);
        }
    }

    ExtensionSales.Deal toDeal(String customer) {
        return new ExtensionSales.Deal(new Money(price, known()), order, buyer == null || buyer.isBlank() ? customer : buyer);
    }

    private Currency known() {
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException none) {
            throw Refusal.of("currency", "contract.owed.currency");
        }
    }
}
