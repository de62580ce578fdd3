package aftersales.sla;

/** What happens to a subject that its clocks listen to; the words of the event log. */
public enum EventKind {
    /** The customer told us. Starts the first cycle. */
    REPORTED,
    /** Somebody must come: the on-site request. */
    VISIT_REQUESTED,
    /** An agent answered the customer. */
    ANSWERED,
    /** The technician took the job on. */
    ACCEPTED,
    /** The technician is on the site. */
    ARRIVED,
    /** It works again, whether by a visit or by phone. Ends every pause. */
    FIXED,
    /** Waiting begins, for a reason. */
    PAUSED,
    /** Waiting for one reason ends, or for all where none is named. */
    RESUMED,
    /** It was not fixed after all: the report of a new cycle. Finished clocks stay as they are. */
    REOPENED,
    /** There is nothing to do any more. */
    CANCELLED
}
