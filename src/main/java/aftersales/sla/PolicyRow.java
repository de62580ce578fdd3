package aftersales.sla;

import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import java.util.List;

/**
 * A policy with its targets.
 *
 * @param openSubjects how many subjects with a clock that has not ended were opened under it
 */
public record PolicyRow(PolicyId id, OrganizationId organization, String organizationName, String code, String name,
        boolean enabled, List<TargetRow> targets, long openSubjects, long version) {
}
