package aftersales.kernel.identity;

/** Identifies one quote; positive, given by the database, never shown as a secret. */
public record QuoteId(long value) {

    public QuoteId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
