package aftersales.warranty;

import aftersales.contract.owed.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phase of a term by the days it has for one unit.
 *
 * @param until the last day, to 24:00; null: for life
 */
record Stretch(Phase phase, LocalDate from, @Nullable LocalDate until) {

    /**
     * One after the other without a gap; a phase that ends before it would begin has no day.
     *
     * @param start what the spans are counted from
     * @param first the first day that counts
     */
    static List<Stretch> of(List<Phase> phases, LocalDate start, LocalDate first) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate from = first;
        for (Phase phase : phases) {
            if (phase.until() == null) {
                stretches.add(new Stretch(phase, from, null));
                break;
            }
            LocalDate until = phase.until().lastDay(start);
            if (!until.isBefore(from)) {
                stretches.add(new Stretch(phase, from, until));
                from = until.plusDays(1);
            }
        }
        return stretches;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
