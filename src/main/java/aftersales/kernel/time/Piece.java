package aftersales.kernel.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of the account of a time that ran: what was counted, or why nothing was.
 *
 * @param date    local date to which it belongs; the first one where it tells of several
 * @param from    where the counted time begins, or that which was not counted
 * @param to      where it ends; nights and meal times are left out
 * @param seconds counted working seconds; the pieces of an account add up to its whole time
 * @param name    what the calendar calls the day; empty where it has no name
 */
public record Piece(LocalDate date, Instant from, Instant to, long seconds, Reason reason, String name) {

    public enum Reason {
        /** Ordinary hours. */
        WORKED,
        HALF_DAY,
        MAKE_UP,
        /** No hours of work lie in it. */
        CLOSED,
        HOLIDAY,
        /** The time stood still. */
        PAUSED
    }
}
