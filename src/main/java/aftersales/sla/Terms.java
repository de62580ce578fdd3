package aftersales.sla;

import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subject was promised, as it stood when it was opened or changed.
 *
 * @param id      0 for terms that are only tried out
 * @param targets those of the policy itself, then those of the policies it refines, nearest first
 * @param hours   tells in hours from out of hours; null where no policy names any
 */
record Terms(long id, PolicyId policy, String policyCode, String policyName, List<Target> targets, @Nullable WorkingCalendar hours) {

    /**
     * @param number          its place among the targets
     * @param level           0 for the policy itself, counted up along those it refines
     * @param calendarName    null for round the clock
     * @param calendarVersion 0 where none was written down
     * @param share           percent of cases; null for all
     */
    record Target(int number, int level, String policyCode, String policyName, Term term, List<Condition> conditions,
            @Nullable String calendarName, long calendarVersion, @Nullable Integer share, String promiseEn, String promiseZh, String source) {
    }

    /** Unconditional targets: for trying out. */
    static Terms plain(List<Term> terms) {
        List<Target> targets = new ArrayList<>();
        for (Term term : terms) {
            targets.add(new Target(targets.size(), 0, "", "", term, List.of(), null, 0, null, "", "", ""));
        }
        return new Terms(0, new PolicyId(1), "", "", targets, null);
    }
}
