package aftersales.kernel.identity;

/** Identifies one ticket; positive, given by the database, never shown as a secret. */
public record TicketId(long value) {

    public TicketId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
