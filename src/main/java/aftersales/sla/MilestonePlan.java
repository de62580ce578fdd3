package aftersales.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be done to the stored milestones of one clock so that they fit its replay. What has fired stays as the trace of
 * what people were told; where its moment turns out to lie in the future, or nowhere, it is withdrawn and waits for its next
 * round.
 *
 * @param run       the clock as it is stored: missed only where people were told
 * @param moved     by id: its due instant is another
 * @param dropped   by id: waited for what will not come
 * @param withdrawn had fired for what was not so
 */
record MilestonePlan(ClockRun run, List<Added> added, List<Moved> moved, List<Long> dropped, List<MilestoneRow> withdrawn) {

    /** @param silentAt where it lies in the past of imported history: passed over at this instant, nobody is told */
    record Added(String rung, int round, Instant dueAt, @Nullable Instant silentAt) {
    }

    record Moved(long id, Instant dueAt) {
    }

    /**
     * @param run    replayed as of the same instant
     * @param stored all rows of the clock; empty for a new one
     * @param asOf   now
     * @param past   pass over in silence what is due by {@code asOf}
     */
    static MilestonePlan of(ClockRun run, List<MilestoneRow> stored, Instant asOf, boolean past) {
        MilestonePlan plan = new MilestonePlan(run, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> rungs = new LinkedHashSet<>();
        run.dues().forEach(due -> rungs.add(due.rung().code()));
        stored.forEach(row -> rungs.add(row.rung()));
        for (String rung : rungs) {
            List<MilestoneRow> rounds = stored.stream().filter(row -> row.rung().equals(rung)).toList();
            MilestoneRow row = rounds.stream().filter(candidate -> !candidate.isWithdrawn()).findFirst().orElse(null);
            plan.step(rung, rounds.size(), row, run.due(rung), run.stillTells(rung), asOf, past);
        }
        return plan.isDeadlineTold(stored) ? plan
                : new MilestonePlan(run.untold(), plan.added, plan.moved, plan.dropped, plan.withdrawn);
    }

    private boolean isDeadlineTold(List<MilestoneRow> stored) {
        return stored.stream().anyMatch(row -> row.rung().equals(Rung.DEADLINE) && !row.isWaiting() && !row.isWithdrawn()
                        && !withdrawn.contains(row))
                || added.stream().anyMatch(row -> row.rung().equals(Rung.DEADLINE) && row.silentAt() != null);
    }

    boolean changesNothing() {
        return added.isEmpty() && moved.isEmpty() && dropped.isEmpty() && withdrawn.isEmpty();
    }

    private void step(String rung, int rounds, @Nullable MilestoneRow row, @Nullable Instant due, boolean tells, Instant asOf,
            boolean past) {
        if (row == null) {
            if (due != null && past && !due.isAfter(asOf)) {
                added.add(new Added(rung, rounds, due, asOf));
            } else if (due != null && tells) {
                added.add(new Added(rung, rounds, due, null));
            }
        } else if (row.isWaiting() && (due == null || !tells)) {
            dropped.add(row.id());
        } else if (due == null || due.isAfter(asOf) && !row.isWaiting() && !due.equals(row.dueAt())) {
            withdrawn.add(row);
            if (due != null && tells) {
                added.add(new Added(rung, rounds, due, null));
            }
        } else if (!due.equals(row.dueAt())) {
            moved.add(new Moved(row.id(), due));
        }
    }
}
