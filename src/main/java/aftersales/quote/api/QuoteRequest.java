package aftersales.quote.api;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Liability;
import aftersales.kernel.Refusal;
import aftersales.quote.AskedLine;
import aftersales.quote.LineKind;
import aftersales.quote.SaveQuote;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A quote as a program writes it.
 *
 * @param liability a class it does not name is chargeable
 */
record QuoteRequest(@NotBlank @Size(max = 4000) String scheme, @Nullable Map<CostClass, Liability> liability, @Nullable Boolean byPhone,
        @NotEmpty @Valid List<@NotNull Line> lines) {

    /** @param unit cost or price of one, whichever is asked for; left out where the contract has a rate or nothing is asked */
    record Line(@NotNull LineKind kind, @NotBlank @Size(max = 200) String words, @NotNull BigDecimal quantity, @Nullable BigDecimal unit,
            @Nullable @Size(max = 3) String currency) {
    }

    SaveQuote toCommand() {
        List<AskedLine> asked = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            try {
                asked.add(new AskedLine(line.kind(), line.words(), line.quantity(), line.unit(), line.currency()));
            } catch (Refusal refusal) {
                throw Refusal.of("lines[" + i + "]." + refusal.field(), refusal.code(), refusal.arguments().toArray());
            }
        }
        return new SaveQuote(scheme, liability == null ? Map.of() : liability, Boolean.TRUE.equals(byPhone), asked);
    }
}
