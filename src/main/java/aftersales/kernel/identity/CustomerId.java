package aftersales.kernel.identity;

/** Identifies one customer; positive, given by the database, never shown as a secret. */
public record CustomerId(long value) {

    public CustomerId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
