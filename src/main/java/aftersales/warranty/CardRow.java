package aftersales.warranty;

import aftersales.kernel.identity.EquipmentId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A sold unit whose warranty wants its reply card back.
 *
 * @param label   its serial number, else its equipment tag
 * @param seller  who sold it; else who serves its site
 * @param card    the card's number
 * @param lastDay by which it may come back
 * @param today   at the unit's site
 */
public record CardRow(EquipmentId id, String label, String modelCode, String customerName, String siteName, String seller, LocalDate soldOn,
        @Nullable String card, @Nullable LocalDate returnedOn, LocalDate lastDay, LocalDate today) {

    public CardState state() {
        return CardState.of(returnedOn, lastDay, today);
    }

    /** Still awaited, and its last day is at most ten days away. */
    public boolean pressing() {
        return state() == CardState.AWAITED && daysLeft() <= 10;
    }

    /** Negative after the last day. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, lastDay);
    }
}
