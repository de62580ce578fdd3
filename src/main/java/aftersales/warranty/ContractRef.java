package aftersales.warranty;

import aftersales.contract.OwedContract;
import aftersales.kernel.identity.ContractId;

/** The version of a contract on which a verdict rests. */
public record ContractRef(ContractId id, String number, int version) {

    static ContractRef of(OwedContract contract) {
        return new ContractRef(contract.id(), contract.number(), contract.version());
    }
}
