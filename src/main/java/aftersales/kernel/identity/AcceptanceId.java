package aftersales.kernel.identity;

/** Identifies the acceptance of one delivery; positive, given by the database, never shown as a secret. */
public record AcceptanceId(long value) {

    public AcceptanceId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
