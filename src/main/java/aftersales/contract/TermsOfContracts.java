package aftersales.contract;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.sla.ContractTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts contracts under terms of their own, for whoever writes those. */
@Component
@Transactional
class TermsOfContracts implements ContractTerms {

    private final ContractQueries queries;
    private final ContractService contracts;
    private final ContractUse use;

    TermsOfContracts(ContractQueries queries, ContractService contracts, ContractUse use) {
        this.queries = queries;
        this.contracts = contracts;
        this.use = use;
    }

    @Override
    @Transactional(readOnly = true)
    public Kept contract(Actor actor, ContractId id) {
        return changeable(actor, queries.get(actor, id).row());
    }

    @Override
    @Transactional(readOnly = true)
    public Kept contract(Actor actor, OrganizationId keeper, String number) {
        return changeable(actor, queries.get(actor, keeper, number).row());
    }

    private Kept changeable(Actor actor, ContractRow row) {
        if (!contracts.mayChange(actor, row)) {
            throw new NotFound("contract", row.id());
        }
        return new Kept(row.id(), row.number(), row.title(), row.customerName(), row.organization(), row.policy(), use.open(actor, row.id()),
                "/contracts/" + row.id(), row.version());
    }

    @Override
    public void agree(Actor actor, ContractId id, long version, PolicyId policy, boolean follow) {
        if (follow) {
            contracts.agreeTermsWithOpen(actor, id, version, policy);
        } else {
            contracts.agreeTerms(actor, id, version, policy);
        }
    }
}
