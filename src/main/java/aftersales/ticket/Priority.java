package aftersales.ticket;

/** How pressing it is, the most pressing first. */
public enum Priority {
    URGENT, HIGH, NORMAL, LOW
}
