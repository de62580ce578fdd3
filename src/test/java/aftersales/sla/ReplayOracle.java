package aftersales.sla;

import static aftersales.sla.TargetKind.ANSWER_COMPLAINT;
import static aftersales.sla.TargetKind.ANSWER_FEEDBACK;
import static aftersales.sla.TargetKind.ARRANGE;
import static aftersales.sla.TargetKind.ARRIVE;
import static aftersales.sla.TargetKind.FIX;
import static aftersales.sla.TargetKind.PROPOSE;
import static aftersales.sla.TargetKind.REPLACE;
import static aftersales.sla.TargetKind.RESPOND;
import static aftersales.sla.TargetKind.SHIP;
import static aftersales.sla.TargetKind.TELL;

import aftersales.kernel.time.CalendarOracle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
        switch (event.kind()) {
            case REPORTED -> start(EventKind.REPORTED, event.at());
            case VISIT_REQUESTED -> start(EventKind.VISIT_REQUESTED, event.at());
            case ANSWERED, ACCEPTED -> end(is(RESPOND), false, event.at());
            case ARRANGED -> end(is(ARRANGE), false, event.at());
            case PROPOSED -> end(is(PROPOSE), false, event.at());
            case REPLACED -> end(is(REPLACE), false, event.at());
            case ARRIVED -> end(is(RESPOND, ARRANGE, ARRIVE), false, event.at());
            case FIXED -> {
                end(is(RESPOND, FIX, ARRANGE, PROPOSE, ARRIVE, REPLACE), is(ARRANGE, PROPOSE, ARRIVE, REPLACE), event.at());
                waiting.clear();
            }
            case COMPLAINT_ANSWERED -> end(is(ANSWER_COMPLAINT), false, event.at());
            case FEEDBACK_ANSWERED -> end(is(ANSWER_FEEDBACK), false, event.at());
            case SHIPPED -> end(is(SHIP), false, event.at());
            case TOLD -> end(is(TELL), false, event.at());
            case COMPLAINED, FEEDBACK_GIVEN, ORDER_CLEARED, PAUSE_APPROVED, TERMS_SET -> { }
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

    private boolean is(TargetKind... kinds) {
        return Arrays.asList(kinds).contains(term.kind());
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
        long promised = term.allowance().amount() / 60;
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
