package aftersales.contract;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;

/** Whoever keeps what was opened under contracts, and can have it follow when they change. */
public interface ContractUse {

    /** How many open tickets of the customer lie in the actor's reach. */
    long open(Actor actor, CustomerId customer);

    /** How many open tickets that were opened under the contract lie in the actor's reach. */
    long open(Actor actor, ContractId contract);

    /**
     * Has the customer's open tickets in the actor's reach take up the contract that covers them now, with its present terms;
     * those whose contract and policy stay the same stay as they are. Marked in the caller's transaction, done soon after it.
     */
    void follow(Actor actor, CustomerId customer);

    /** The same for those alone that were opened under this contract. */
    void follow(Actor actor, ContractId contract);
}
