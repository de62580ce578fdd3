package aftersales.ticket;

import aftersales.warranty.Wanted;
import org.jspecify.annotations.Nullable;

/** How a ticket came in. */
public enum Channel {
    PHONE, EMAIL, WALK_IN, API,
    /** From another desk's log; its history happened there. */
    IMPORT;

    /** How a customer who came so wants a unit to be helped; null: not said yet. */
    public @Nullable Wanted wanted(boolean visit) {
        return visit ? Wanted.ON_SITE : this == WALK_IN ? Wanted.CARRY_IN : null;
    }
}
