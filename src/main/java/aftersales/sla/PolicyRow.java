package aftersales.sla;

import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy with its targets.
 *
 * @param openSubjects how many subjects with a clock that has not ended were opened under it
 */
public record PolicyRow(PolicyId id, OrganizationId organization, String organizationName, String code, String name,
        boolean enabled, List<TargetRow> targets, long openSubjects, long version) {

    /** Null where it promises nothing of the kind. */
    public @Nullable TargetRow target(TargetKind kind) {
        return targets.stream().filter(target -> target.kind() == kind).findFirst().orElse(null);
    }
}
