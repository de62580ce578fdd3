package aftersales.sla;

import aftersales.kernel.identity.OrganizationId;
import java.util.List;

/**
 * What is said of a policy.
 *
 * @param organization whose it is; organisations below may use it too
 * @param code         short and unique in the whole company, regardless of case
 * @param targets      at least one, at most one of each kind
 * @param enabled      whether it is offered for new contracts and tickets; those that refer to it go on either way
 */
public record SavePolicy(OrganizationId organization, String code, String name, List<SaveTarget> targets, boolean enabled) {

    public SavePolicy {
        code = code.strip();
        name = name.strip();
        targets = List.copyOf(targets);
    }
}
