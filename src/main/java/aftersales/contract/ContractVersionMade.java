package aftersales.contract;

import aftersales.kernel.identity.ContractId;

/** A contract says something else now, or covers something else; or it was drawn up. */
public record ContractVersionMade(ContractId id) {
}
