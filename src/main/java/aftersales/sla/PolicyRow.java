package aftersales.sla;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy with its targets; what the components mean is said at {@link SavePolicy}.
 *
 * @param refines      null for none
 * @param hours        null for that of the refined policy
 * @param ladder       its own; empty where it has none
 * @param openSubjects how many subjects with a clock that has not ended were opened under it
 */
public record PolicyRow(PolicyId id, OrganizationId organization, String organizationName, String code, String name,
        @Nullable Refined refines, @Nullable CalendarId hours, @Nullable String hoursName, List<TargetRow> targets, List<Rung> ladder,
        boolean standard, boolean enabled, long openSubjects, long version) {

    /** Another policy, by name. */
    public record Refined(PolicyId id, String code, String name) {
    }

    /** Null where it promises nothing of the kind; of several the first. */
    public @Nullable TargetRow target(TargetKind kind) {
        return targets(kind).stream().findFirst().orElse(null);
    }

    /** What it promises of a kind, in its order. */
    public List<TargetRow> targets(TargetKind kind) {
        return targets.stream().filter(target -> target.kind() == kind).toList();
    }

    /** Its own promises that are shorter than a warning before the deadline and never wait: of these it never comes. */
    public List<TargetRow> shorterThan(Rung rung) {
        return rung.basis() != Rung.Basis.BEFORE ? List.of() : targets.stream().filter(target -> target.calendar() == null
                && target.pausable().isEmpty() && target.allowance().measure() == Measure.TIME && target.allowance().amount() < rung.amount()).toList();
    }

    PolicyRow with(List<TargetRow> targets, List<Rung> ladder) {
        return new PolicyRow(id, organization, organizationName, code, name, refines, hours, hoursName, targets, ladder, standard, enabled,
                openSubjects, version);
    }

    /** The same to be saved again. */
    SavePolicy saved() {
        return new SavePolicy(organization, code, name, refines == null ? null : refines.id(), hours,
                targets.stream().map(TargetRow::saved).toList(), ladder, standard, enabled);
    }
}
