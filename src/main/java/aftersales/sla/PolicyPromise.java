package aftersales.sla;

import org.jspecify.annotations.Nullable;

/**
 * A target as it stands among all that a policy promises of its kind, those of the policies it refines included.
 *
 * @param policy whose target it is
 * @param level  0 for the policy itself, counted up along those it refines
 * @param rival  the one that wins wherever this would; null where this one can win
 */
public record PolicyPromise(TargetRow target, PolicyRow.Refined policy, int level, @Nullable TargetRow rival) {

    public boolean isOwn() {
        return level == 0;
    }
}
