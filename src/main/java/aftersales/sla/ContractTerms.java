package aftersales.sla;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;

/** Whoever keeps contracts, and can put one under terms of its own. */
public interface ContractTerms {

    /** @throws NotFound if it is unknown, out of reach or not the actor's to change */
    Kept contract(Actor actor, ContractId id);

    /**
     * By its number, regardless of case.
     *
     * @throws NotFound if the organisation keeps no such contract, or it is not the actor's to change
     */
    Kept contract(Actor actor, OrganizationId keeper, String number);

    /**
     * Puts it under a policy made for it, in the caller's transaction.
     *
     * @param follow whether the open tickets that were opened under it, in the actor's reach, take up the policy soon after
     * @throws NotFound as above
     * @throws Conflict if the contract was changed since {@code version}
     */
    void agree(Actor actor, ContractId id, long version, PolicyId policy, boolean follow);

    /**
     * A contract as its terms stand.
     *
     * @param number       as it stands on the paper
     * @param organization who keeps it
     * @param policy       under which it is now
     * @param open         how many open tickets of it lie in the actor's reach
     * @param path         of its page
     */
    record Kept(ContractId id, String number, String title, String customer, OrganizationId organization, PolicyId policy, long open,
            String path, long version) {
    }
}
