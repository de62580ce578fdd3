package aftersales.contract.owed;

/** Who bears a cost, from the best for the customer to the worst. */
public enum Liability {

    /** The customer pays nothing. */
    FREE,
    /** The customer pays what it cost, and nothing on top. */
    COST,
    /** Both sides agree on it in the single case. */
    NEGOTIATED,
    /** The customer pays the price. */
    CHARGEABLE;

    public boolean isBetterThan(Liability other) {
        return compareTo(other) < 0;
    }
}
