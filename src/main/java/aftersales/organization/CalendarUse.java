package aftersales.organization;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whoever keeps deadlines that were counted with stored calendars, and can count them anew. */
public interface CalendarUse {

    /** What would become of running deadlines if the calendars were as proposed; writes nothing. */
    Impact impact(Actor actor, Map<CalendarId, WorkingCalendar> proposed);

    /**
     * Has the running deadlines counted anew with the calendars as they are stored now: marked in the caller's transaction,
     * done soon after it. What has ended stays as it is.
     *
     * @param cause what was changed, as people should read it later
     */
    void apply(Actor actor, Set<CalendarId> changed, String cause);

    /**
     * What a change would do.
     *
     * @param subjects  what has running deadlines under these calendars
     * @param tried     how many of these were tried out, those that fall due first
     * @param deadlines how many deadlines of those would move
     * @param first     the earliest of them
     */
    record Impact(long subjects, long tried, long deadlines, List<Moved> first) {

        public static final Impact NONE = new Impact(0, 0, 0, List.of());
    }

    /**
     * A deadline that would move.
     *
     * @param subject what people call it: the ticket's number
     * @param kindKey message key of the promise's name
     * @param after   null where the calendar would never get there
     */
    record Moved(String subject, String kindKey, Instant before, @Nullable Instant after) {
    }
}
