package aftersales.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The life of one made-up ticket: what happens when, and when we hear of it. Everything happens on multiples of five minutes,
 * one thing at a time.
 *
 * @param changedAt when its priority becomes urgent; null: never
 */
record SimulatedLife(int number, String priority, String region, List<Deed> deeds, @Nullable Instant changedAt) {

    /** @param heardAt when it is entered; later than it happened where somebody was slow */
    record Deed(SlaEvent event, Instant heardAt) {
    }

    private static final int STEP = 300;

    static SimulatedLife random(int number, Instant reportedAt, Random random) {
        List<Deed> deeds = new ArrayList<>();
        String priority = random.nextInt(5) == 0 ? "URGENT" : "NORMAL";
        String region = List.of("CITY", "PROVINCE", "OTHER").get(random.nextInt(3));
        Instant at = reportedAt;
        add(deeds, SlaEvent.of(EventKind.REPORTED, at), 0);
        if (random.nextInt(10) < 8) {
            at = later(at, random, 8);
            add(deeds, SlaEvent.of(EventKind.ANSWERED, at), slow(random));
        }
        if (random.nextInt(10) < 6) {
            at = later(at, random, 20);
            add(deeds, SlaEvent.of(EventKind.VISIT_REQUESTED, at), slow(random));
        }
        for (int pauses = random.nextInt(3); pauses > 0; pauses--) {
            PauseReason reason = random.nextBoolean() ? PauseReason.WAITING_PARTS : PauseReason.WAITING_CUSTOMER;
            at = later(at, random, 300);
            add(deeds, SlaEvent.paused(at, reason), slow(random));
            at = later(at, random, 600);
            if (random.nextInt(12) > 0) {
                add(deeds, SlaEvent.resumed(at, reason), slow(random));
            }
        }
        at = end(deeds, at, random);
        if (random.nextInt(10) == 0) {
            at = later(at, random, 900);
            add(deeds, SlaEvent.of(EventKind.REOPENED, at), slow(random));
            end(deeds, at, random);
        }
        boolean changed = priority.equals("NORMAL") && random.nextInt(12) == 0;
        return new SimulatedLife(number, priority, region, deeds, changed ? changedAt(deeds, reportedAt, random) : null);
    }

    private static Instant end(List<Deed> deeds, Instant before, Random random) {
        Instant at = before;
        if (random.nextInt(3) > 0) {
            at = later(at, random, 120);
            add(deeds, SlaEvent.of(EventKind.ARRIVED, at), slow(random));
        }
        at = later(at, random, 400);
        int how = random.nextInt(20);
        if (how > 1) {
            add(deeds, SlaEvent.of(how == 2 ? EventKind.CANCELLED : EventKind.FIXED, at), slow(random));
        }
        return at;
    }

    /** Not at the moment of anything else. */
    private static Instant changedAt(List<Deed> deeds, Instant reportedAt, Random random) {
        Instant at = later(reportedAt, random, 400);
        while (isTaken(deeds, at)) {
            at = at.plusSeconds(STEP);
        }
        return at;
    }

    private static boolean isTaken(List<Deed> deeds, Instant at) {
        return deeds.stream().anyMatch(deed -> deed.event().at().equals(at) || deed.heardAt().equals(at));
    }

    private static void add(List<Deed> deeds, SlaEvent event, int slow) {
        deeds.add(new Deed(event, event.at().plusSeconds((long) slow * STEP)));
    }

    /** Mostly at once; the technician in the cellar hours later. */
    private static int slow(Random random) {
        return random.nextInt(25) == 0 ? 1 + random.nextInt(60) : 0;
    }

    private static Instant later(Instant at, Random random, int steps) {
        int scale = random.nextInt(3) == 0 ? steps : Math.max(2, steps / 10);
        return at.plusSeconds((long) (1 + random.nextInt(scale)) * STEP);
    }

    boolean isPunctual() {
        return deeds.stream().allMatch(deed -> deed.heardAt().equals(deed.event().at()));
    }

    /** In the order in which they happened. */
    List<SlaEvent> events() {
        return deeds.stream().map(Deed::event).sorted(Comparator.comparing(SlaEvent::at)).toList();
    }

    Instant reportedAt() {
        return deeds.get(0).event().at();
    }

    SubjectRef subject() {
        return new SubjectRef("simulated", "S-" + number);
    }

    Facts facts() {
        return Facts.none().with(Fact.PRIORITY, priority).with(Fact.REGION_CLASS, region);
    }
}
