package aftersales.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log of events written the short way. Adding an event makes a new case, so that one log serves several endings. */
record ReplayCase(List<Term> terms, List<SlaEvent> events) {

    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

    static ReplayCase of(Term... terms) {
        return new ReplayCase(List.of(terms), List.of());
    }

    /** {@code 08:15}, {@code 08:15:30}, {@code +1 08:15} for the next day. */
    static Instant at(String time) {
        String[] words = time.split(" ");
        int day = words.length == 2 ? Integer.parseInt(words[0].substring(1)) : 0;
        String[] parts = words[words.length - 1].split(":");
        int second = Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60
                + (parts.length == 3 ? Integer.parseInt(parts[2]) : 0);
        return MONDAY.plusSeconds(day * 86_400L + second);
    }

    ReplayCase on(String time, EventKind kind) {
        return with(SlaEvent.of(kind, at(time)));
    }

    ReplayCase on(String time, PauseReason reason) {
        return with(SlaEvent.paused(at(time), reason));
    }

    ReplayCase approved(String pausedAt, PauseReason reason) {
        return with(SlaEvent.approved(at(pausedAt), reason));
    }

    ReplayCase resumed(String time, PauseReason reason) {
        return with(SlaEvent.resumed(at(time), reason));
    }

    private ReplayCase with(SlaEvent event) {
        List<SlaEvent> more = new ArrayList<>(events);
        more.add(event);
        return new ReplayCase(terms, more);
    }

    List<ClockRun> clocks(String asOf) {
        return ClockReplay.replay(terms, events, at(asOf));
    }

    ClockRun only(String asOf) {
        List<ClockRun> runs = ClockReplay.replay(terms, events, at(asOf));
        if (runs.size() != 1) {
            throw new AssertionError("one clock expected: " + runs);
        }
        return runs.get(0);
    }
}
