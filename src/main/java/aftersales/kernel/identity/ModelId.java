package aftersales.kernel.identity;

/** Identifies one equipment model; positive, given by the database, never shown as a secret. */
public record ModelId(long value) {

    public ModelId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
