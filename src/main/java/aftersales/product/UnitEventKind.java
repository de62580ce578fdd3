package aftersales.product;

/** What an event in the life of a unit is about. */
public enum UnitEventKind {

    /** A day of its own: produced, shipped, sold, installed, accepted, put to use. */
    DAY,
    /** Taken over by the customer: initial and final acceptance, corrections. */
    ACCEPTANCE,
    TICKET, VISIT,
    /** A part came out and another in. */
    PART,
    QUOTE,
    /** A contract covers it, or no longer does. */
    CONTRACT,
    /** Its record was changed: moved, retired, another customer. */
    CHANGE,
    DOCUMENT
}
