package aftersales.sla;

import static aftersales.sla.EventKind.ACCEPTED;
import static aftersales.sla.EventKind.ANSWERED;
import static aftersales.sla.EventKind.ARRANGED;
import static aftersales.sla.EventKind.ARRIVED;
import static aftersales.sla.EventKind.COMPLAINED;
import static aftersales.sla.EventKind.COMPLAINT_ANSWERED;
import static aftersales.sla.EventKind.FEEDBACK_ANSWERED;
import static aftersales.sla.EventKind.FEEDBACK_GIVEN;
import static aftersales.sla.EventKind.FIXED;
import static aftersales.sla.EventKind.ORDER_CLEARED;
import static aftersales.sla.EventKind.PROPOSED;
import static aftersales.sla.EventKind.REPLACED;
import static aftersales.sla.EventKind.REPORTED;
import static aftersales.sla.EventKind.SHIPPED;
import static aftersales.sla.EventKind.TOLD;
import static aftersales.sla.EventKind.VISIT_REQUESTED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is promised, in the order in which work goes. Each kind knows which events may start its clock, which may keep the
 * promise and which make it pointless; a target may narrow the first two. A new kind of promise is a new line here.
 */
public enum TargetKind {
    /** Somebody takes care of the report. Whoever arrives or fixes has responded at the latest by then. */
    RESPOND(EnumSet.of(REPORTED), EnumSet.of(ANSWERED, ACCEPTED, ARRIVED, FIXED), EnumSet.noneOf(EventKind.class)),
    /** A visit is arranged: somebody is named for it. */
    ARRANGE(EnumSet.of(REPORTED, VISIT_REQUESTED), EnumSet.of(ARRANGED, ARRIVED), EnumSet.of(FIXED)),
    /** A scheme for the repair lies before the customer. */
    PROPOSE(EnumSet.of(REPORTED, VISIT_REQUESTED), EnumSet.of(PROPOSED), EnumSet.of(FIXED)),
    /** Somebody stands on the site. What is fixed without a visit needs none: neither kept nor missed. */
    ARRIVE(EnumSet.of(VISIT_REQUESTED, REPORTED), EnumSet.of(ARRIVED), EnumSet.of(FIXED)),
    /** The customer can work again with another machine, a loaner. */
    REPLACE(EnumSet.of(REPORTED, VISIT_REQUESTED), EnumSet.of(REPLACED), EnumSet.of(FIXED)),
    /** It works again. */
    FIX(EnumSet.of(VISIT_REQUESTED, REPORTED), EnumSet.of(FIXED), EnumSet.noneOf(EventKind.class)),
    /** A complaint has its answer. */
    ANSWER_COMPLAINT(EnumSet.of(COMPLAINED), EnumSet.of(COMPLAINT_ANSWERED), EnumSet.noneOf(EventKind.class)),
    /** A quality feedback has its answer. */
    ANSWER_FEEDBACK(EnumSet.of(FEEDBACK_GIVEN), EnumSet.of(FEEDBACK_ANSWERED), EnumSet.noneOf(EventKind.class)),
    /** Ordered parts are on their way, counted from when they were paid or their papers verified. */
    SHIP(EnumSet.of(ORDER_CLEARED), EnumSet.of(SHIPPED), EnumSet.noneOf(EventKind.class)),
    /** Whoever ordered knows that the parts are on their way. */
    TELL(EnumSet.of(SHIPPED), EnumSet.of(TOLD), EnumSet.noneOf(EventKind.class));

    /** For {@code order by array_position(…, kind)}. */
    static final String SQL_ORDER = "array['RESPOND', 'ARRANGE', 'PROPOSE', 'ARRIVE', 'REPLACE', 'FIX', 'ANSWER_COMPLAINT',"
            + " 'ANSWER_FEEDBACK', 'SHIP', 'TELL']";

    private final Set<EventKind> starts;
    private final Set<EventKind> stops;
    private final Set<EventKind> voids;

    TargetKind(EnumSet<EventKind> starts, EnumSet<EventKind> stops, EnumSet<EventKind> voids) {
        this.starts = Collections.unmodifiableSet(starts);
        this.stops = Collections.unmodifiableSet(stops);
        this.voids = Collections.unmodifiableSet(voids);
    }

    /** Events that may start its clock. */
    public Set<EventKind> starts() {
        return starts;
    }

    /** Events that may keep the promise: all of them, where a target names none. */
    public Set<EventKind> stops() {
        return stops;
    }

    boolean isVoidedBy(EventKind event) {
        return event == EventKind.CANCELLED || voids.contains(event);
    }
}
