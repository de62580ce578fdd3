package aftersales.warranty;

/** A paper that proves a fact about a unit. */
public enum Paper { INVOICE, WARRANTY_CARD }
