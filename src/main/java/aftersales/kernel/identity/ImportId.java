package aftersales.kernel.identity;

/** Identifies one imported file; positive, given by the database, never shown as a secret. */
public record ImportId(long value) {

    public ImportId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
