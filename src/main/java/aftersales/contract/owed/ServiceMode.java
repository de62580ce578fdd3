package aftersales.contract.owed;

/** Where the repair is done. */
public enum ServiceMode { ON_SITE, CARRY_IN }
