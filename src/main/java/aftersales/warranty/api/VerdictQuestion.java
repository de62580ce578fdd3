package aftersales.warranty.api;

import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.FaultCause;
import aftersales.warranty.Paper;
import aftersales.warranty.Wanted;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who bears what? Of a unit by its id or its serial number; or of one nobody has installed yet by its model, its dates and the contracts
 * that would cover it.
 *
 * @param serial         regardless of case and dashes; with {@code model} where several models have it
 * @param model          code
 * @param dates          local days of what happened to it; counts only where no unit is named
 * @param papers         what proves the sale; INVOICE and WARRANTY_CARD
 * @param cardReturnedOn when the reply of the warranty card came back
 * @param acceptanceOpen the final acceptance has yet to be passed
 * @param seller         code of the organisation that sold it; null: not known
 * @param contracts      their ids; counts only where no unit is named
 * @param component      its code; null: not known yet
 * @param faultOn        local day; null: today, where a unit is named
 * @param cause          null: the diagnosis is open
 * @param mode           how the customer wants to be helped; null: not said
 */
record VerdictQuestion(@Nullable Long equipment, @Nullable @Size(max = 80) String serial, @Nullable @Size(max = 40) String model,
        @Nullable @Size(max = 80) String category, @Nullable Map<EvidenceKind, @NotNull LocalDate> dates, @Nullable Set<@NotNull Paper> papers,
        @Nullable LocalDate cardReturnedOn, @Nullable Boolean acceptanceOpen, @Nullable @Size(max = 40) String seller, @Nullable @Size(max = 20) List<@NotNull Long> contracts,
        @Nullable @Size(max = 40) String component, @Nullable LocalDate faultOn, @Nullable FaultCause cause, @Nullable Wanted mode) {

    boolean isOfUnit() {
        return equipment != null || serial != null;
    }
}
