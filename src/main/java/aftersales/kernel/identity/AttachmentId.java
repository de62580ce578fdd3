package aftersales.kernel.identity;

/** Identifies one attachment; positive, given by the database, never shown as a secret. */
public record AttachmentId(long value) {

    public AttachmentId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
