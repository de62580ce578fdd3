package aftersales.organization;

import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.time.WeeklyHours;

/** What is said of a working calendar. {@code week} is left out of account where it is round the clock. */
public record SaveCalendar(OrganizationId organization, String name, String zone, boolean roundTheClock, WeeklyHours week) {

    public SaveCalendar {
        name = name.strip();
    }
}
