package aftersales.sla.api;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.organization.CalendarQueries;
import aftersales.organization.CalendarRow;
import aftersales.sla.api.JsonFields.At;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The calendar of a question: sent along, or a saved one by its number or name. */
@Component
class PreviewCalendars {

    /** A calendar in use keeps the sums of its years, up to some megabytes for terms of centuries. */
    private static final int KEPT = 32;

    private final CalendarQueries calendars;

    /** Programs ask with the same calendar again and again. By content; the one longest unused goes. */
    private final Map<WorkingCalendar, WorkingCalendar> recent = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<WorkingCalendar, WorkingCalendar> eldest) {
            return size() > KEPT;
        }
    };

    PreviewCalendars(CalendarQueries calendars) {
        this.calendars = calendars;
    }

    /** @throws Refusal on the field, also for a calendar out of the actor's reach */
    WorkingCalendar read(Actor actor, At value) {
        if (value.node().isObject()) {
            WorkingCalendar sent = InlineCalendar.read(value.node(), value.path());
            synchronized (recent) {
                return recent.computeIfAbsent(sent, same -> same);
            }
        }
        return calendars.calendar(value.node().isString() ? named(actor, value) : numbered(actor, value));
    }

    private CalendarId numbered(Actor actor, At value) {
        long number = value.whole();
        return number == 0 ? unknown(value) : calendars.find(actor, new CalendarId(number)).map(CalendarRow::id).orElseGet(() -> unknown(value));
    }

    private CalendarId named(Actor actor, At value) {
        List<CalendarRow> found = calendars.list(actor).stream().filter(row -> row.name().equals(value.text().strip())).toList();
        if (found.size() > 1) {
            throw value.refused("sla.inline.calendar.several");
        }
        return found.isEmpty() ? unknown(value) : found.get(0).id();
    }

    private static CalendarId unknown(At value) {
        throw value.refused("sla.inline.calendar.unknown");
    }
}
