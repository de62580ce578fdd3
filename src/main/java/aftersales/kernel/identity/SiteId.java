package aftersales.kernel.identity;

/** Identifies one site; positive, given by the database, never shown as a secret. */
public record SiteId(long value) {

    public SiteId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
