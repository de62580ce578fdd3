package aftersales.warranty;

import aftersales.contract.owed.ContractDocument;

/** Promises of the source for tests of other packages. */
public final class WarrantyPromises {

    private WarrantyPromises() {
    }

    public static ContractDocument greatWall() {
        return PromisedContracts.called("greatwall").document();
    }

    public static ContractDocument highway() {
        return PromisedContracts.called("highway").document();
    }
}
