package aftersales.organization.web;

import aftersales.access.ScopeTree;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.Role;
import aftersales.organization.CalendarHistory;
import aftersales.organization.CalendarQueries;
import aftersales.organization.CalendarRow;
import aftersales.organization.CalendarWarnings;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Working calendars to choose from: one's own, those below and those from above. */
@Controller
class CalendarController {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final CalendarQueries calendars;
    private final CalendarHistory history;
    private final CalendarWarnings warnings;
    private final YearGlance years;
    private final CalendarWords words;
    private final ScopeTree scopes;
    private final Clock clock;

    CalendarController(CalendarQueries calendars, CalendarHistory history, CalendarWarnings warnings, YearGlance years, CalendarWords words,
            ScopeTree scopes, Clock clock) {
        this.calendars = calendars;
        this.history = history;
        this.warnings = warnings;
        this.years = years;
        this.words = words;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping("/calendars")
    String list(Actor actor, Model page) {
        page.addAttribute("calendars", calendars.list(actor).stream().map(row -> new Line(row, DutyDays.of(row.week()))).toList());
        page.addAttribute("warnings", warnings.of(actor));
        page.addAttribute("mayChange", isKeeper(actor));
        return "organization/calendars";
    }

    @GetMapping("/calendars/{id}")
    String show(Actor actor, @PathVariable CalendarId id, @RequestParam(required = false) @Nullable Integer year, Model page) {
        CalendarRow calendar = calendars.get(actor, id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
        int shown = year == null || year < FIRST_YEAR || year > LAST_YEAR ? today.getYear() : year;
        page.addAttribute("calendar", calendar);
        page.addAttribute("glance", years.of(calendar, shown, today));
        page.addAttribute("warnings", warnings.of(calendar));
        page.addAttribute("versions", history.versions(actor, id));
        page.addAttribute("weekdays", DayOfWeek.values());
        page.addAttribute("words", words);
        page.addAttribute("mayChange", isKeeper(actor) && scopes.reaches(actor, calendar.organization()));
        return "organization/calendar";
    }

    @GetMapping("/calendars/{id}/versions/{number}")
    String version(Actor actor, @PathVariable CalendarId id, @PathVariable long number, Model page) {
        page.addAttribute("calendar", calendars.get(actor, id));
        page.addAttribute("version", history.version(actor, id, number));
        page.addAttribute("words", words);
        return "organization/calendar-version";
    }

    /** A calendar as the list tells it. */
    record Line(CalendarRow calendar, List<DutyDays> days) {
    }

    private static boolean isKeeper(Actor actor) {
        return actor.isAnyOf(Role.ADMINISTRATOR, Role.MANAGER);
    }
}
