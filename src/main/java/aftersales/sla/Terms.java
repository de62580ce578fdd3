package aftersales.sla;

import aftersales.kernel.identity.PolicyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subject was promised, as it stood when it was opened.
 *
 * @param id 0 for terms that are only tried out
 */
record Terms(long id, PolicyId policy, String policyCode, String policyName, List<Target> targets) {

    /** @param calendarName null for round the clock */
    record Target(Term term, @Nullable String calendarName, String promiseEn, String promiseZh, String source) {
    }

    List<Term> terms() {
        return targets.stream().map(Target::term).toList();
    }

    Target of(TargetKind kind) {
        return targets.stream().filter(target -> target.term().kind() == kind).findFirst()
                .orElseThrow(() -> new IllegalStateException("terms " + id + " promise no " + kind));
    }
}
