package aftersales.webkit;

/** The parts of the side menu, in their order. */
public enum MenuGroup {
    /** What is to be done today: desk, tickets, dispatch, on site. */
    WORK,
    /** What was promised: contracts, policies, revisits. */
    PROMISES,
    /** With what and for whom: equipment, customers, organisations. */
    RESOURCES,
    /** How it goes and how it is set up. */
    MANAGEMENT
}
