package aftersales.contract;

import aftersales.kernel.identity.ContractId;

/** The day on which what a contract delivers was accepted became known, or another: a fact, which no version freezes. */
public record ContractAccepted(ContractId id) {
}
