package aftersales.kernel.identity;

/** Identifies one SLA policy; positive, given by the database, never shown as a secret. */
public record PolicyId(long value) {

    public PolicyId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
