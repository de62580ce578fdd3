package aftersales.organization.api;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.YearState;
import aftersales.organization.CalendarEdit;
import aftersales.organization.CalendarQueries;
import aftersales.organization.CalendarRow;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.organization.StatutoryHolidays;
import aftersales.webkit.rest.EntityTags;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What a calendar's year comes to day by day, and the year's list of holidays. */
@RestController
class CalendarYearApiController {

    private final CalendarQueries queries;
    private final CalendarService calendars;
    private final StatutoryHolidays shipped;

    CalendarYearApiController(CalendarQueries queries, CalendarService calendars, StatutoryHolidays shipped) {
        this.queries = queries;
        this.calendars = calendars;
        this.shipped = shipped;
    }

    /** A date with the hours that start on it, and what makes it special: absent on an ordinary day. */
    record EffectiveDay(LocalDate date, List<CalendarParts.Stretch> hours, SpecialDay.@Nullable Kind kind, @Nullable String name) {
    }

    /** @param state absent where no calendar of the line has the year's holidays */
    record EffectiveYear(int year, @Nullable YearState state, List<EffectiveDay> days) {
    }

    @GetMapping("/api/v1/calendars/{id}/years/{year}")
    EffectiveYear show(Actor actor, @PathVariable CalendarId id, @PathVariable int year) {
        requireYear(year);
        CalendarRow row = queries.get(actor, id);
        YearState state = row.calendar().levels().stream().map(level -> level.years().get(year)).filter(one -> one != null).min(YearState::compareTo)
                .orElse(null);
        return new EffectiveYear(year, state, LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).map(date -> {
            SpecialDay special = row.calendar().specialOn(date).orElse(null);
            return new EffectiveDay(date, CalendarParts.Stretch.of(row.calendar().hoursOn(date)), special == null ? null : special.kind(),
                    special == null ? null : special.name());
        }).toList());
    }

    @PostMapping("/api/v1/calendars/{id}/years/{year}")
    ResponseEntity<CalendarResource> load(Actor actor, @PathVariable CalendarId id, @PathVariable int year, @Valid @RequestBody YearRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        requireYear(year);
        return EntityTags.changing(ifMatch, version -> {
            CalendarRow before = queries.get(actor, id);
            var details = new SaveCalendar(before.organization(), before.name(), before.parent(), request.over(before.own(), year, shipped));
            calendars.change(actor, id, version, details, new CalendarEdit(request.isApplied(), year));
            CalendarRow row = queries.get(actor, id);
            return ResponseEntity.ok().eTag(EntityTags.of(row.version())).body(CalendarResource.of(row));
        });
    }

    private static void requireYear(int year) {
        if (year < 1970 || year > 2199) {
            throw Refusal.of("year", "organization.calendar.date.range", String.valueOf(year));
        }
    }
}
