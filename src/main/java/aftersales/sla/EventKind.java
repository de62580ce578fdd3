package aftersales.sla;

/** What happens to a subject that its clocks listen to; the words of the event log. */
public enum EventKind {
    /** The customer told us. Starts the first cycle. */
    REPORTED,
    /** Somebody must come: the on-site request. */
    VISIT_REQUESTED,
    /** An agent answered the customer. */
    ANSWERED,
    /** Somebody is named who will come. */
    ARRANGED,
    /** The technician took the job on. */
    ACCEPTED,
    /** A scheme lies before the customer. */
    PROPOSED,
    /** The technician is on the site. */
    ARRIVED,
    /** The customer has another machine to work with. */
    REPLACED,
    /** It works again, whether by a visit or by phone. Ends every pause. */
    FIXED,
    /** A complaint came in. */
    COMPLAINED,
    /** The complaint was answered. */
    COMPLAINT_ANSWERED,
    /** A dealer told of a quality problem. */
    FEEDBACK_GIVEN,
    /** The maker answered it. */
    FEEDBACK_ANSWERED,
    /** Parts were paid, or the papers of their replacement verified: they may go. */
    ORDER_CLEARED,
    /** The parts are on their way. */
    SHIPPED,
    /** Whoever ordered them knows. */
    TOLD,
    /** Waiting begins, for a reason. */
    PAUSED,
    /** A pause that needs it was approved; happens at the moment at which that pause began. */
    PAUSE_APPROVED,
    /** Waiting for one reason ends, or for all where none is named. */
    RESUMED,
    /** It was not fixed after all: the report of a new cycle. Finished clocks stay as they are, or go on where the target says so. */
    REOPENED,
    /** There is nothing to do any more. */
    CANCELLED,
    /** What is promised was chosen, or chosen anew: the policy, a calendar or the facts of the case became others. */
    TERMS_SET
}
