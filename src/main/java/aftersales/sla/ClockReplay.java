package aftersales.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes the clocks of a subject out of its events: the only place where a verdict is found. Pure, so that any subject can
 * be recomputed at any time.
 *
 * <p>Events count in the order in which they happened; of the same second in the order in which they were noted, with two
 * refinements, because devices send in any order: what stops a clock in the second of its first start stops it, and a
 * stop goes before what would make the clock pointless.
 */
final class ClockReplay {

    private ClockReplay() {
    }

    /**
     * @param events in the order in which they were noted
     * @param asOf   an open clock whose deadline is not later than this is missed
     */
    static List<ClockRun> replay(List<Term> terms, List<SlaEvent> events, Instant asOf) {
        List<SlaEvent> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparing(SlaEvent::at));
        List<ClockRun> runs = new ArrayList<>();
        for (Term term : terms) {
            TermReplay replay = new TermReplay(term);
            ordered.forEach(replay::take);
            replay.finish(asOf);
            runs.addAll(replay.runs());
        }
        return runs;
    }
}
