package aftersales.sla;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a policy.
 *
 * @param organization whose it is; organisations below may use it too
 * @param code         short and unique in the whole company, regardless of case
 * @param refines      the policy whose promises hold where this one says nothing of a kind; null for none
 * @param hours        the calendar that tells in hours from out of hours; null: that of the refined policy
 * @param targets      at least one; the order decides between equally specific ones
 * @param ladder       who is told when; empty: that of the refined policy, or the standard one
 * @param standard     holds in its organisation and below where no contract says otherwise
 * @param enabled      whether it is offered for new contracts and tickets; those that refer to it go on either way
 */
public record SavePolicy(OrganizationId organization, String code, String name, @Nullable PolicyId refines, @Nullable CalendarId hours,
        List<SaveTarget> targets, List<Rung> ladder, boolean standard, boolean enabled) {

    public SavePolicy {
        code = code.strip();
        name = name.strip();
        targets = List.copyOf(targets);
        ladder = List.copyOf(ladder);
    }

    /** The plain one: refines nothing, tells whom the standard ladder tells. */
    public SavePolicy(OrganizationId organization, String code, String name, List<SaveTarget> targets, boolean enabled) {
        this(organization, code, name, null, null, targets, List.of(), false, enabled);
    }
}
