package aftersales.ticket;

/** How a ticket came in. */
public enum Channel {
    PHONE, EMAIL, WALK_IN, API,
    /** From another desk's log; its history happened there. */
    IMPORT
}
