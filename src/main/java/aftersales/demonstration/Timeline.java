package aftersales.demonstration;

import aftersales.database.ReplayClock;
import aftersales.sla.MilestoneDispatch;
import aftersales.ticket.AgreedDates;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The demonstration's past, told in order: each happening at its own moment, and between them what the promise clocks fire,
 * as it would have been. What lies after the end does not happen.
 */
final class Timeline {

    private record Happening(Instant at, long order, Runnable what) {
    }

    private final PriorityQueue<Happening> waiting =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingLong(Happening::order));
    private final ReplayClock clock;
    private final MilestoneDispatch milestones;
    private final AgreedDates agreedDates;
    private final Instant end;
    private long order;

    Timeline(ReplayClock clock, MilestoneDispatch milestones, AgreedDates agreedDates, Instant end) {
        this.clock = clock;
        this.milestones = milestones;
        this.agreedDates = agreedDates;
        this.end = end;
    }

    Instant end() {
        return end;
    }

    /** Something happens at that moment; it may make other things happen later. */
    void at(Instant at, Runnable what) {
        if (!at.isAfter(end)) {
            waiting.add(new Happening(at, order++, what));
        }
    }

    void tell() {
        try (AutoCloseable clocks = milestones.hold(); AutoCloseable dates = agreedDates.hold()) {
            while (!waiting.isEmpty()) {
                Happening next = waiting.poll();
                fireUntil(next.at());
                clock.at(next.at(), next.what());
            }
            fireUntil(end.minus(Duration.ofSeconds(1)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each milestone at its own moment, none of them late. */
    private void fireUntil(Instant moment) {
        Instant due = milestones.nextDue();
        while (due != null && !due.isAfter(moment)) {
            Instant at = due;
            clock.at(at, () -> {
                milestones.fireDue(at);
            });
            due = milestones.nextDue();
        }
    }
}
