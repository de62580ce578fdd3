package aftersales.kernel.identity;

/** Identifies one service organisation; positive, given by the database, never shown as a secret. */
public record OrganizationId(long value) {

    public OrganizationId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
