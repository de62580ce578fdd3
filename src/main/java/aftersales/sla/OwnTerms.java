package aftersales.sla;

import aftersales.access.ScopeTree;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Terms that are agreed for one contract alone: a policy that refines the one the contract is under, and takes its place. */
@Service
@Transactional
public class OwnTerms {

    private static final int LONGEST_NAME = 80;

    private final ContractTerms contracts;
    private final SlaPolicyService service;
    private final SlaPolicyQueries policies;
    private final ScopeTree scopes;

    OwnTerms(ContractTerms contracts, SlaPolicyService service, SlaPolicyQueries policies, ScopeTree scopes) {
        this.contracts = contracts;
        this.service = service;
        this.policies = policies;
        this.scopes = scopes;
    }

    /** What is said before anybody says what differs: all but the targets. The code is free at the moment. */
    @Transactional(readOnly = true)
    public SavePolicy draft(Actor actor, ContractTerms.Kept contract) {
        PolicyRow refined = policies.get(actor, contract.policy());
        // A policy refines one of its own organisation or above; the contract's may be of one below.
        OrganizationId owner = scopes.isWithin(contract.organization(), refined.organization()) ? contract.organization()
                : refined.organization();
        return new SavePolicy(owner, free(PolicyCode.like(contract.number(), "C" + contract.id())), name(contract), refined.id(), null,
                List.of(), List.of(), false, true);
    }

    /**
     * Makes the policy and puts the contract under it, both or neither.
     *
     * @param version of the contract
     * @param follow  whether open tickets of the contract take it up; else they keep the terms they were opened under
     * @throws NotFound if the contract is unknown, out of reach or not the actor's to change
     * @throws Conflict if the contract was changed since
     * @throws Refusal  as for any new policy, if it refines another policy than that of the contract, and if it belongs where the
     *                  contract's organisation would not see it
     */
    public PolicyId agree(Actor actor, ContractId id, long version, SavePolicy terms, boolean follow) {
        ContractTerms.Kept contract = contracts.contract(actor, id);
        Conflict.check("contract", version, contract.version()); // before a refusal that the newer version would explain
        if (!contract.policy().equals(terms.refines())) {
            throw Refusal.of("refines", "sla.terms.refines", policies.get(actor, contract.policy()).name());
        }
        PolicyId made = service.create(actor, terms);
        OrganizationId keeper = contract.organization();
        if (!scopes.isWithin(keeper, terms.organization()) && !scopes.isWithin(terms.organization(), keeper)) {
            throw Refusal.of("organization", "sla.terms.elsewhere");
        }
        contracts.agree(actor, id, version, made, follow);
        return made;
    }

    private String free(String code) {
        String free = code;
        for (int number = 2; policies.isTaken(free); number++) {
            free = PolicyCode.numbered(code, number);
        }
        return free;
    }

    private static String name(ContractTerms.Kept contract) {
        String name = contract.title().contains(contract.customer()) ? contract.title() : contract.customer() + " " + contract.title();
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return name.substring(0, end).strip();
    }
}
