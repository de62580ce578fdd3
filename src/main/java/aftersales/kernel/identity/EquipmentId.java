package aftersales.kernel.identity;

/** Identifies one piece of installed equipment; positive, given by the database, never shown as a secret. */
public record EquipmentId(long value) {

    public EquipmentId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
