package aftersales.sla;

import aftersales.kernel.time.CalendarOracle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same clocks by living through every minute: a stop-watch in the hand, no sums over stretches. Events must lie on
 * whole minutes, one in each at most; the promise is a multiple of ten minutes.
 */
final class ReplayOracle {

    /** One finished or still open stop-watch. */
    static final class Watch {
        final Instant start;
        long minutes;
        @Nullable Instant half;
        @Nullable Instant mostly;
        @Nullable Instant full;
        @Nullable Instant end;
        boolean cancelled;
        boolean standing;

        Watch(Instant start) {
            this.start = start;
        }
    }

    private final Term term;
    private final CalendarOracle calendar;
    private final List<Watch> watches = new ArrayList<>();
    private final Set<PauseReason> waiting = EnumSet.noneOf(PauseReason.class);
    private @Nullable Watch hand;
    private boolean reopenedSinceStart = true;

    ReplayOracle(Term term, CalendarOracle calendar) {
        this.term = term;
        this.calendar = calendar;
    }

    List<Watch> live(Instant from, Instant to, List<SlaEvent> events) {
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            for (SlaEvent event : events) {
                if (event.at().equals(minute)) {
                    happens(event);
                }
            }
            tick(minute);
        }
        return watches;
    }

    private void happens(SlaEvent event) {
        boolean respond = term.kind() == TargetKind.RESPOND;
        boolean arrive = term.kind() == TargetKind.ARRIVE;
        switch (event.kind()) {
            case REPORTED -> start(EventKind.REPORTED, event.at());
            case VISIT_REQUESTED -> start(EventKind.VISIT_REQUESTED, event.at());
            case ANSWERED, ACCEPTED -> end(respond, false, event.at());
            case ARRIVED -> end(respond || arrive, false, event.at());
            case FIXED -> {
                end(true, arrive, event.at());
                waiting.clear();
            }
            case CANCELLED -> {
                end(true, true, event.at());
                waiting.clear();
            }
            case PAUSED -> waiting.add(event.reason());
            case RESUMED -> {
                if (event.reason() == null) {
                    waiting.clear();
                } else {
                    waiting.remove(event.reason());
                }
            }
            case REOPENED -> {
                waiting.clear();
                if (hand == null) {
                    reopenedSinceStart = true;
                    start(EventKind.REPORTED, event.at());
                }
            }
        }
    }

    private void start(EventKind as, Instant at) {
        if (term.start() == as && reopenedSinceStart) {
            reopenedSinceStart = false;
            hand = new Watch(at);
            watches.add(hand);
        }
    }

    private void end(boolean mine, boolean cancels, Instant at) {
        if (mine && hand != null) {
            hand.end = at;
            hand.cancelled = cancels;
            hand = null;
        }
    }

    private void tick(Instant minute) {
        if (hand == null) {
            return;
        }
        hand.standing = waiting.stream().anyMatch(term.pausable()::contains);
        if (hand.standing || !calendar.isOpen(minute)) {
            return;
        }
        hand.minutes++;
        long promised = term.seconds() / 60;
        Instant now = minute.plusSeconds(60);
        if (hand.minutes * 100 == promised * 50) {
            hand.half = now;
        }
        if (hand.minutes * 100 == promised * 80) {
            hand.mostly = now;
        }
        if (hand.minutes == promised) {
            hand.full = now;
        }
    }
}
