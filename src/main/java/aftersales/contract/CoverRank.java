package aftersales.contract;

/** How specifically a contract covers a unit, the most specific first. */
public enum CoverRank {
    /** It names the unit. */
    EQUIPMENT,
    /** It names its site. */
    SITE,
    /** It covers all the customer has. */
    CUSTOMER,
    /** Not any more: an extension was sold for the unit, and holds wherever it has gone. Nothing else of the contract does. */
    EXTENSION
}
