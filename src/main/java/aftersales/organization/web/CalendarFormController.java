package aftersales.organization.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.organization.CalendarEdit;
import aftersales.organization.CalendarRow;
import aftersales.organization.CalendarService;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes and changes working calendars. */
@Controller
class CalendarFormController {

    private static final int BLANK_DAYS = 3;

    private final CalendarService calendars;
    private final CalendarFormPage pages;
    private final Clock clock;

    CalendarFormController(CalendarService calendars, CalendarFormPage pages, Clock clock) {
        this.calendars = calendars;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/calendars/new")
    String blank(Actor actor, Model page) {
        var form = new CalendarForm();
        form.setOrganization(actor.organization());
        form.setZone(LocaleContextHolder.getTimeZone().getID());
        form.setYear(LocalDate.ofInstant(clock.instant(), LocaleContextHolder.getTimeZone().toZoneId()).getYear());
        page.addAttribute("form", form.grow(0, BLANK_DAYS));
        return pages.form(actor, null, page);
    }

    @PostMapping("/calendars")
    String create(Actor actor, @Valid @ModelAttribute("form") CalendarForm form, BindingResult errors,
            @RequestParam(required = false) @Nullable String more, Model page, HttpServletResponse response) {
        if (more != null) {
            grow(form, more);
            return pages.form(actor, null, page);
        }
        form.check(errors);
        return Submission.of(errors, response).orShow(() -> pages.form(actor, null, page), () -> {
            CalendarId id = calendars.create(actor, form.toCommand(null));
            Flash.say(response, "organization.calendar.saved", form.getName());
            return "redirect:/calendars/" + id;
        });
    }

    @GetMapping("/calendars/{id}/edit")
    String edit(Actor actor, @PathVariable CalendarId id, @RequestParam(required = false) @Nullable Integer year, Model page) {
        CalendarRow calendar = pages.own(actor, id);
        int shown = year == null || year < 1970 || year > 2199 ? LocalDate.ofInstant(clock.instant(), calendar.zone()).getYear() : year;
        page.addAttribute("form", CalendarForm.of(calendar, shown).grow(0, BLANK_DAYS));
        return pages.form(actor, calendar, page);
    }

    /** First says what the change would do; saves when that is confirmed. */
    @PostMapping("/calendars/{id}")
    String change(Actor actor, @PathVariable CalendarId id, @Valid @ModelAttribute("form") CalendarForm form, BindingResult errors,
            Confirmation confirmation, Model page, HttpServletRequest request, HttpServletResponse response) {
        CalendarRow calendar = pages.own(actor, id);
        if (confirmation.more() != null || confirmation.isBack()) {
            grow(form, confirmation.more());
            return pages.form(actor, calendar, page);
        }
        form.check(errors);
        return Submission.of(errors, response).orShow(() -> pages.form(actor, calendar, page), () -> {
            if (!confirmation.isConfirmed()) {
                return pages.confirm(calendar, calendars.propose(actor, id, form.getVersion(), form.toCommand(calendar)), request.getParameterMap(), false,
                        "/calendars/" + id, "/calendars/" + id, page);
            }
            calendars.change(actor, id, form.getVersion(), form.toCommand(calendar), new CalendarEdit(confirmation.isApplied(), null));
            Flash.say(response, "organization.calendar.saved", form.getName());
            return "redirect:/calendars/" + id;
        });
    }

    private static void grow(CalendarForm form, @Nullable String more) {
        form.grow("seasons".equals(more) ? 1 : 0, "special".equals(more) ? BLANK_DAYS : 0);
    }
}
