package aftersales.organization;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(20)
class OrganizationSamples implements RouteSamples {

    private final CalendarService calendars;

    OrganizationSamples(CalendarService calendars) {
        this.calendars = calendars;
    }

    @Override
    public void plant(Place place) {
        place.row("/organizations/{id}", place.organization());
        place.row("/api/v1/organizations/{id}", place.organization());
        CalendarId id = calendars.create(place.keeper(), new SaveCalendar(place.organization(), place.text("calendar"), null, content(place)));
        place.remember(id);
        place.setting("/calendars/{id}", id);
        place.word("/calendars/{id}/versions/{number}", "1");
        place.word("/calendars/{id}/years/{year}", "2026");
        place.word("/api/v1/calendars/{id}/years/{year}", "2026");
        place.setting("/api/v1/calendars/{id}", id);
    }

    private static CalendarContent content(Place place) {
        YearList list = YearFiles.read(2027, "2027-12-31 off " + place.text("holiday"), place.text("source"));
        return CalendarContent.of(ZoneId.of("Asia/Shanghai"), WeeklyHours.onWeekdays(Hours.parse("08:00", "18:00"))).with(list, DayOfWeek.MONDAY, Set.of());
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        Body form = Body.form("name", "Sample", "code", "sample", "kind", "STATION", "parent", place.organization(), "zone", "Asia/Shanghai",
                "calendar", place.recall(CalendarId.class), "enabled", "true", "version", 0);
        bodies.put("POST /organizations", form);
        bodies.put("POST /organizations/{id}", Body.form("name", "Sample", "code", "sample", "kind", "STATION", "zone", "Asia/Shanghai",
                "calendar", place.recall(CalendarId.class), "enabled", "true", "version", 0));
        Body json = Body.json("name", "Sample", "code", "sample", "kind", "STATION", "parent", place.organization(), "zone", "Asia/Shanghai",
                "calendar", place.recall(CalendarId.class));
        bodies.put("POST /api/v1/organizations", json);
        bodies.put("PUT /api/v1/organizations/{id}", json);
        Body calendar = Body.form("name", "Sample", "organization", place.organization(), "zone", "Asia/Shanghai", "days[MONDAY]", "08:00-12:00",
                "year", 2026, "version", 1);
        bodies.put("POST /calendars", calendar);
        bodies.put("POST /calendars/{id}", calendar);
        bodies.put("POST /calendars/{id}/years", Body.form("year", 2026));
        bodies.put("POST /calendars/{id}/years/{year}", Body.form("list", "2026-12-31 off Sample", "take", "2026-12-31", "like", "MONDAY",
                "state", "PUBLISHED", "version", 1));
        Body sent = Body.json("organization", place.organization(), "name", "Sample", "zone", "Asia/Shanghai", "roundTheClock", true);
        bodies.put("POST /api/v1/calendars", sent);
        bodies.put("PUT /api/v1/calendars/{id}", sent);
        bodies.put("POST /api/v1/calendars/{id}/years/{year}", Body.json("source", "Sample"));
        return bodies;
    }

    @Override
    public Map<String, Body> questions(Place place) {
        return Map.of("GET /organizations/new", Body.form("parent", place.organization()));
    }
}
