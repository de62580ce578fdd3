package aftersales.kernel.identity;

/** Identifies one working calendar; positive, given by the database, never shown as a secret. */
public record CalendarId(long value) {

    public CalendarId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
