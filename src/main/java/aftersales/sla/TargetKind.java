package aftersales.sla;

import java.util.EnumSet;
import java.util.Set;

/** What is promised. Each kind knows which events keep the promise and which make it pointless. */
public enum TargetKind {
    /** Somebody takes care of the report. Whoever arrives or fixes has responded at the latest by then. */
    RESPOND(EnumSet.of(EventKind.ANSWERED, EventKind.ACCEPTED, EventKind.ARRIVED, EventKind.FIXED),
            EnumSet.noneOf(EventKind.class)),
    /** Somebody stands on the site. What is fixed without a visit needs none: neither kept nor missed. */
    ARRIVE(EnumSet.of(EventKind.ARRIVED), EnumSet.of(EventKind.FIXED)),
    /** It works again. */
    FIX(EnumSet.of(EventKind.FIXED), EnumSet.noneOf(EventKind.class));

    private final Set<EventKind> stops;
    private final Set<EventKind> voids;

    TargetKind(Set<EventKind> stops, Set<EventKind> voids) {
        this.stops = stops;
        this.voids = voids;
    }

    boolean isStoppedBy(EventKind event) {
        return stops.contains(event);
    }

    boolean isVoidedBy(EventKind event) {
        return event == EventKind.CANCELLED || voids.contains(event);
    }
}
