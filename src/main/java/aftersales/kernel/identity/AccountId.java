package aftersales.kernel.identity;

/** Identifies one account; positive, given by the database, never shown as a secret. */
public record AccountId(long value) {

    public AccountId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
