package aftersales.kernel.identity;

/** Identifies a paper filed with a contract; positive, given by the database, never shown as a secret. */
public record PaperId(long value) {

    public PaperId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
