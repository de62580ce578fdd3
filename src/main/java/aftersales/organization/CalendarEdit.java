package aftersales.organization;

import org.jspecify.annotations.Nullable;

/**
 * How a change of a calendar is meant.
 *
 * @param apply      whether deadlines that are running are counted anew; else they keep what they were counted with
 * @param loadedYear the year whose list was loaded, null for any other change
 */
public record CalendarEdit(boolean apply, @Nullable Integer loadedYear) {

    /** A change for what starts from now on. */
    public static final CalendarEdit FROM_NOW_ON = new CalendarEdit(false, null);
}
