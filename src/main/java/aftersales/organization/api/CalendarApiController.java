package aftersales.organization.api;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.Hours;
import aftersales.organization.CalendarQueries;
import aftersales.organization.CalendarRow;
import aftersales.webkit.rest.EntityTags;
import java.time.DayOfWeek;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads working calendars. */
@RestController
class CalendarApiController {

    private final CalendarQueries calendars;

    CalendarApiController(CalendarQueries calendars) {
        this.calendars = calendars;
    }

    /** A stretch of working hours, local times; over midnight where {@code closes} is not after {@code opens}. */
    record Stretch(String opens, String closes) {

        static Stretch of(Hours hours) {
            return new Stretch(hours.opens(), hours.closes());
        }
    }

    /**
     * A calendar.
     *
     * @param organization id of whose it is
     * @param week         the working days with their hours; empty where it is round the clock
     */
    record Calendar(long id, long organization, String name, String zone, boolean roundTheClock, SortedMap<DayOfWeek, List<Stretch>> week,
            long version) {

        static Calendar of(CalendarRow row) {
            SortedMap<DayOfWeek, List<Stretch>> week = new TreeMap<>();
            row.week().days().forEach((day, hours) -> week.put(day, hours.stream().map(Stretch::of).toList()));
            return new Calendar(row.id().value(), row.organization().value(), row.name(), row.zone().getId(), row.roundTheClock(), week,
                    row.version());
        }
    }

    record Calendars(List<Calendar> items) {
    }

    @GetMapping("/api/v1/calendars")
    Calendars list(Actor actor) {
        return new Calendars(calendars.list(actor).stream().map(Calendar::of).toList());
    }

    @GetMapping("/api/v1/calendars/{id}")
    ResponseEntity<Calendar> show(Actor actor, @PathVariable CalendarId id) {
        CalendarRow row = calendars.get(actor, id);
        return ResponseEntity.ok().eTag(EntityTags.of(row.version())).body(Calendar.of(row));
    }
}
