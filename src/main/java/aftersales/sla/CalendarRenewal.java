package aftersales.sla;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.organization.CalendarUse;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What edits of calendars mean to running clocks. */
@Component
class CalendarRenewal implements CalendarUse {

    private final SlaRenewal renewal;

    CalendarRenewal(SlaRenewal renewal) {
        this.renewal = renewal;
    }

    @Override
    public Impact impact(Actor actor, Map<CalendarId, WorkingCalendar> proposed) {
        return Impact.NONE;
    }

    @Override
    public void apply(Actor actor, Set<CalendarId> changed, String cause) {
        renewal.calendars(actor, changed);
    }
}
