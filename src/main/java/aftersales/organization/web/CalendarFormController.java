package aftersales.organization.web;

import aftersales.access.KnownOrganizations;
import aftersales.access.ScopeTree;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.organization.CalendarQueries;
import aftersales.organization.CalendarRow;
import aftersales.organization.CalendarService;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Makes and changes working calendars. */
@Controller
class CalendarFormController {

    private final CalendarService calendars;
    private final CalendarQueries queries;
    private final KnownOrganizations organizations;
    private final ScopeTree scopes;

    CalendarFormController(CalendarService calendars, CalendarQueries queries, KnownOrganizations organizations, ScopeTree scopes) {
        this.calendars = calendars;
        this.queries = queries;
        this.organizations = organizations;
        this.scopes = scopes;
    }

    @GetMapping("/calendars/new")
    String blank(Actor actor, Model page) {
        var form = new CalendarForm();
        form.setOrganization(actor.organization());
        form.setZone(LocaleContextHolder.getTimeZone().getID());
        page.addAttribute("form", form);
        return form(actor, page);
    }

    @PostMapping("/calendars")
    String create(Actor actor, @Valid @ModelAttribute("form") CalendarForm form, BindingResult errors, Model page, HttpServletResponse response) {
        form.check(errors);
        return Submission.of(errors, response).orShow(() -> form(actor, page), () -> {
            CalendarId id = calendars.create(actor, form.toCommand());
            Flash.say(response, "organization.calendar.saved", form.getName());
            return "redirect:/calendars/" + id;
        });
    }

    @GetMapping("/calendars/{id}/edit")
    String edit(Actor actor, @PathVariable CalendarId id, Model page) {
        CalendarRow calendar = own(actor, id);
        page.addAttribute("calendar", calendar);
        page.addAttribute("form", CalendarForm.of(calendar));
        return form(actor, page);
    }

    @PostMapping("/calendars/{id}")
    String change(Actor actor, @PathVariable CalendarId id, @Valid @ModelAttribute("form") CalendarForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        CalendarRow calendar = own(actor, id);
        page.addAttribute("calendar", calendar);
        form.check(errors);
        return Submission.of(errors, response).orShow(() -> form(actor, page), () -> {
            calendars.change(actor, id, form.getVersion(), form.toCommand(calendar));
            Flash.say(response, "organization.calendar.saved", form.getName());
            return "redirect:/calendars/" + id;
        });
    }

    /** Calendars from above are read and used, and changed by those above. */
    private CalendarRow own(Actor actor, CalendarId id) {
        CalendarRow calendar = queries.get(actor, id);
        if (!scopes.reaches(actor, calendar.organization())) {
            throw new NotFound("calendar", id);
        }
        return calendar;
    }

    private String form(Actor actor, Model page) {
        Map<String, String> choices = new LinkedHashMap<>();
        organizations.inReach(actor).forEach(choice -> choices.put(choice.id().toString(), choice.label()));
        page.addAttribute("organizations", choices);
        page.addAttribute("days", DayOfWeek.values());
        return "organization/calendar-form";
    }
}
