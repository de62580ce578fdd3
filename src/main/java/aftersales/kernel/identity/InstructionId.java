package aftersales.kernel.identity;

/** Identifies an instruction of a contract's customer; positive, given by the database, never shown as a secret. */
public record InstructionId(long value) {

    public InstructionId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
