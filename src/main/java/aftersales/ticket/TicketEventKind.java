package aftersales.ticket;

/** What one line of a ticket's story tells. */
public enum TicketEventKind {
    REPORTED, ANSWERED, VISIT_REQUESTED, ASSIGNED, REASSIGNED, TAKEN, ACCEPTED, DEPARTED, ARRIVED, COMPLETED, SIGNED, CONFIRMED,
    CLOSED, SKIPPED, PAUSED, RESUMED, REOPENED, CANCELLED, EDITED, MOVED, GIVEN_BACK, NOTED, ADDED_TO, IMPORTED,
    /** A manager's word on a pause. */
    PAUSE_APPROVED, PAUSE_REFUSED,
    /** A scheme, a replacement, a complaint and its answer. */
    PROPOSED, REPLACED, COMPLAINED, COMPLAINT_ANSWERED,
    /** What is promised became another, and with it a deadline. */
    DEADLINE_MOVED,
    /** It falls under another contract, or none. */
    CONTRACT_CHANGED,
    /** What was found to be broken and why; a manager decided otherwise than the verdict. */
    DIAGNOSED, OVERRULED
}
