package aftersales.kernel.identity;

/** Identifies one service contract; positive, given by the database, never shown as a secret. */
public record ContractId(long value) {

    public ContractId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
