package aftersales.organization.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.organization.CalendarEdit;
import aftersales.organization.CalendarRow;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.organization.StatutoryHolidays;
import aftersales.organization.YearList;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Loads a year's holidays and make-up days: where from, what they are and what changes, then saved. */
@Controller
class CalendarYearController {

    private final CalendarService calendars;
    private final CalendarFormPage pages;
    private final StatutoryHolidays shipped;
    private final CalendarWords words;

    CalendarYearController(CalendarService calendars, CalendarFormPage pages, StatutoryHolidays shipped, CalendarWords words) {
        this.calendars = calendars;
        this.pages = pages;
        this.shipped = shipped;
        this.words = words;
    }

    @GetMapping("/calendars/{id}/years/edit")
    String ask(Actor actor, @PathVariable CalendarId id, @RequestParam(required = false) @Nullable Integer year, Model page) {
        CalendarRow calendar = pages.own(actor, id);
        var form = new YearSource();
        form.setYear(year == null ? shipped.years().stream().filter(one -> !calendar.own().years().containsKey(one)).findFirst()
                .orElse(shipped.years().last() + 1) : year);
        page.addAttribute("form", form);
        return ask(calendar, page);
    }

    @PostMapping("/calendars/{id}/years")
    String read(Actor actor, @PathVariable CalendarId id, @Valid @ModelAttribute("form") YearSource form, BindingResult errors, Model page,
            HttpServletResponse response) {
        CalendarRow calendar = pages.own(actor, id);
        return Submission.of(errors, response).orShow(() -> ask(calendar, page), () -> {
            YearList list = form.read(shipped);
            YearPreview preview = YearPreview.of(list, calendar.own(), words);
            page.addAttribute("form", YearForm.of(list, preview.take(), preview.drop(), calendar.version()));
            return preview(calendar, list, preview, page);
        });
    }

    /** First says what the change would do; saves when that is confirmed. */
    @PostMapping("/calendars/{id}/years/{year}")
    String load(Actor actor, @PathVariable CalendarId id, @PathVariable int year, @Valid @ModelAttribute("form") @Nullable YearForm form,
            BindingResult errors, Confirmation confirmation, Model page, HttpServletRequest request, HttpServletResponse response) {
        CalendarRow calendar = pages.own(actor, id);
        if (form == null) { // something no page sends
            return "redirect:/calendars/" + id + "/years/edit";
        }
        return Submission.of(errors, response).orShow(() -> ticks(calendar, year, form, page), () -> {
            if (confirmation.isBack()) {
                return ticks(calendar, year, form, page);
            }
            var details = new SaveCalendar(calendar.organization(), calendar.name(), calendar.parent(),
                    calendar.own().with(form.ticked(year), form.like(), form.dropped()));
            String path = "/calendars/" + id;
            if (!confirmation.isConfirmed()) {
                return pages.confirm(calendar, calendars.propose(actor, id, form.version(), details), request.getParameterMap(),
                        isUncertain(calendar.calendar(), year), path + "/years/" + year, path, page);
            }
            calendars.change(actor, id, form.version(), details, new CalendarEdit(confirmation.isApplied(), year));
            Flash.say(response, "organization.years.saved", String.valueOf(year), calendar.name());
            return "redirect:" + path + "?year=" + year;
        });
    }

    /** Whoever loads a year that was missing wants the deadlines that reach into it to know. */
    private static boolean isUncertain(WorkingCalendar calendar, int year) {
        var middle = LocalDate.of(year, 7, 1).atTime(LocalTime.NOON).atZone(calendar.zone()).toInstant();
        return calendar.levels().stream().allMatch(level -> level.years().isEmpty()) || !calendar.uncertainYears(middle, middle).isEmpty();
    }

    private String ask(CalendarRow calendar, Model page) {
        page.addAttribute("calendar", calendar);
        page.addAttribute("shipped", shipped.years().stream().map(year -> shipped.year(year).orElseThrow()).toList());
        return "organization/year-ask";
    }

    private String ticks(CalendarRow calendar, int year, YearForm form, Model page) {
        YearList list = form.whole(year);
        return preview(calendar, list, YearPreview.of(list, calendar.own(), form.like(), form.ticked(year).days().stream().map(day -> day.date())
                .collect(Collectors.toSet()), form.dropped(), words), page);
    }

    private String preview(CalendarRow calendar, YearList list, YearPreview preview, Model page) {
        page.addAttribute("calendar", calendar);
        page.addAttribute("list", list);
        page.addAttribute("preview", preview);
        page.addAttribute("weekdays", DayOfWeek.values());
        return "organization/year-preview";
    }
}
