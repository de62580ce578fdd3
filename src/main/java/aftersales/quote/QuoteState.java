package aftersales.quote;

/** How a quote stands. */
public enum QuoteState {

    DRAFT,
    /** The customer has it and has not answered. */
    SENT, ACCEPTED, REFUSED,
    /** Taken back, or replaced by a newer one. */
    WITHDRAWN,
    /** Its last day went by without an answer. */
    EXPIRED
}
