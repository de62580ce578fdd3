package aftersales.contract.owed;

/** A fact about a unit from which a term may start. */
public enum EvidenceKind {

    /** The final acceptance, signed by both sides. */
    ACCEPTANCE,
    /** The day it was put to use. */
    HANDOVER,
    INSTALLATION,
    /** The sale, proved by invoice and warranty card. */
    SALE,
    PRODUCTION,
    SHIPMENT,
    /** The day on which the component was replaced in a repair. */
    REPLACEMENT,
    /** The day from which the contract is valid. */
    CONTRACT
}
