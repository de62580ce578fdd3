package aftersales.organization.web;

import aftersales.access.ScopeTree;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.Role;
import aftersales.organization.CalendarQueries;
import aftersales.organization.CalendarRow;
import java.time.DayOfWeek;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Working calendars to choose from: one's own, those below and those from above. */
@Controller
class CalendarController {

    private final CalendarQueries calendars;
    private final ScopeTree scopes;

    CalendarController(CalendarQueries calendars, ScopeTree scopes) {
        this.calendars = calendars;
        this.scopes = scopes;
    }

    @GetMapping("/calendars")
    String list(Actor actor, Model page) {
        page.addAttribute("calendars", calendars.list(actor).stream().map(row -> new Line(row, DutyDays.of(row.week()))).toList());
        page.addAttribute("mayChange", isKeeper(actor));
        return "organization/calendars";
    }

    @GetMapping("/calendars/{id}")
    String show(Actor actor, @PathVariable CalendarId id, Model page) {
        CalendarRow calendar = calendars.get(actor, id);
        page.addAttribute("calendar", calendar);
        page.addAttribute("days", DayOfWeek.values());
        page.addAttribute("mayChange", isKeeper(actor) && scopes.reaches(actor, calendar.organization()));
        return "organization/calendar";
    }

    /** A calendar as the list tells it. */
    record Line(CalendarRow calendar, List<DutyDays> days) {
    }

    private static boolean isKeeper(Actor actor) {
        return actor.isAnyOf(Role.ADMINISTRATOR, Role.MANAGER);
    }
}
