package aftersales.warranty;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.FaultCause;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who bears what of this repair?
 *
 * @param contracts those that cover the unit, in any order
 * @param component what is broken; null: not known yet
 * @param faultOn   local day of the fault: what held then is what counts
 * @param cause     null: the diagnosis is open
 * @param wanted    null: not said
 */
public record Question(UnitFacts unit, List<OwedContract> contracts, @Nullable String component, LocalDate faultOn,
        @Nullable FaultCause cause, @Nullable Wanted wanted) {

    /** The same if the papers of the sale turned up. */
    Question proved() {
        return new Question(unit.proved(), contracts, component, faultOn, cause, wanted);
    }

    /** The same a day later: a part that was replaced today has its warranty then. */
    Question later() {
        return new Question(unit, contracts, component, faultOn.plusDays(1), cause, wanted);
    }

    public Question {
        contracts = List.copyOf(contracts);
        component = component == null || component.isBlank() ? null : component.strip().toLowerCase(Locale.ROOT);
    }
}
