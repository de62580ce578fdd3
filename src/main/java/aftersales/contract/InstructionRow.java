package aftersales.contract;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.InstructionId;
import aftersales.kernel.identity.OrganizationId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a customer told us to do.
 *
 * @param number      counted in its contract, from 1
 * @param givenOn     day and {@code givenAt} time in the zone of the contract's keeper
 * @param words       as it was said
 * @param dueOn       the last day; null: none was named
 * @param today       in the keeper's zone
 * @param opensContract whether the reader reads its contract; else he is responsible for it all the same
 */
public record InstructionRow(InstructionId id, ContractId contract, String contractNumber, String contractTitle, String customerName,
        OrganizationId keeper, String keeperName, int number, LocalDate givenOn, @Nullable LocalTime givenAt, String givenBy,
        @Nullable String giverRole, InstructionWay way, String words, AccountId responsible, String responsibleName, @Nullable LocalDate dueOn,
        InstructionState state, LocalDate today, boolean opensContract, long version) {

    /** What it is called: its contract's number and its own. */
    public String name() {
        return contractNumber + "-" + number;
    }

    /** Open, and its last day is over. */
    public boolean missed() {
        return state == InstructionState.OPEN && dueOn != null && dueOn.isBefore(today);
    }

    /** Open, and its last day is today or tomorrow. */
    public boolean pressing() {
        return state == InstructionState.OPEN && dueOn != null && !missed() && !dueOn.isAfter(today.plusDays(1));
    }

    /** Days to its last day, negative after it; 0 where there is none. */
    public long daysLeft() {
        return dueOn == null ? 0 : ChronoUnit.DAYS.between(today, dueOn);
    }

    public long daysOver() {
        return -daysLeft();
    }
}
