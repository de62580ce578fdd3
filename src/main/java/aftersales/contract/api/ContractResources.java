package aftersales.contract.api;

import aftersales.contract.ContractDetail;
import aftersales.contract.ContractQueries;
import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import org.springframework.stereotype.Component;

/** Reads contracts as programs do. */
@Component
class ContractResources {

    private final ContractQueries queries;

    ContractResources(ContractQueries queries) {
        this.queries = queries;
    }

    /** @throws aftersales.kernel.NotFound if unknown or out of reach */
    ContractResource get(Actor actor, ContractId id) {
        ContractDetail contract = queries.get(actor, id);
        ContractDocument document = queries.owed(id, contract.row().currentVersion()).document();
        return ContractResource.of(contract, document, queries.warnings(contract.row(), document));
    }
}
