package aftersales.quote;

/** Why a line costs what it costs. */
public enum Because {

    /** Support by phone is always free. */
    PHONE,
    /** The term bears it. */
    FREE,
    /** The contract asks nothing for it beyond necessary cost. */
    NO_FEE,
    /** What it cost, and nothing on top. */
    COST,
    PRICE,
    /** The rate the contract names. */
    RATE,
    /** As much as the contract names, however many there are. */
    FLAT,
    /** As both sides agree in this case. */
    AGREED,
    SERVICE_FEE
}
