package aftersales.warranty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether the reply card of a sold unit came back in its time. */
public enum CardState {
    /** It may still come. */
    AWAITED("u.card_returned_on is null and card.last_on >= " + CardState.TODAY),
    IN_TIME("u.card_returned_on <= card.last_on"),
    LATE("u.card_returned_on > card.last_on"),
    /** Its last day is over. */
    MISSING("u.card_returned_on is null and card.last_on < " + CardState.TODAY);

    static final String TODAY = "(cast(:now as timestamptz) at time zone o.zone)::date";

    private final String condition;

    CardState(String condition) {
        this.condition = condition;
    }

    /** The same as {@link #of} in SQL. */
    String condition() {
        return condition;
    }

    static CardState of(@Nullable LocalDate returned, LocalDate lastDay, LocalDate today) {
        if (returned == null) {
            return today.isAfter(lastDay) ? MISSING : AWAITED;
        }
        return returned.isAfter(lastDay) ? LATE : IN_TIME;
    }
}
