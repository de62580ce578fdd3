package aftersales.kernel.identity;

/** Identifies one contact; positive, given by the database, never shown as a secret. */
public record ContactId(long value) {

    public ContactId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
