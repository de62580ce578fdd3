package aftersales.organization.web;

import aftersales.access.KnownOrganizations;
import aftersales.access.ScopeTree;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.SpecialDay;
import aftersales.organization.CalendarProposal;
import aftersales.organization.CalendarQueries;
import aftersales.organization.CalendarRow;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands around the form of a calendar, and the page between the form and its saving. */
@Component
class CalendarFormPage {

    /** What the page adds to what was typed. */
    private static final Set<String> OWN = Set.of("_csrf", "confirmed", "apply", "_apply", "back");

    private final CalendarQueries queries;
    private final KnownOrganizations organizations;
    private final ScopeTree scopes;
    private final CalendarWords words;

    CalendarFormPage(CalendarQueries queries, KnownOrganizations organizations, ScopeTree scopes, CalendarWords words) {
        this.queries = queries;
        this.organizations = organizations;
        this.scopes = scopes;
        this.words = words;
    }

    /** Calendars from above are read and used, and changed by those above. */
    CalendarRow own(Actor actor, CalendarId id) {
        CalendarRow calendar = queries.get(actor, id);
        if (!scopes.reaches(actor, calendar.organization())) {
            throw new NotFound("calendar", id);
        }
        return calendar;
    }

    /** @param before the calendar as it is, null for a new one */
    String form(Actor actor, @Nullable CalendarRow before, Model page) {
        Map<String, String> owners = new LinkedHashMap<>();
        organizations.inReach(actor).forEach(choice -> owners.put(choice.id().toString(), choice.label()));
        Map<String, String> parents = new LinkedHashMap<>();
        Set<CalendarId> refining = before == null ? Set.of() : queries.refining(before.id());
        queries.list(actor).stream().filter(row -> !refining.contains(row.id()))
                .filter(row -> before == null || scopes.isWithin(before.organization(), row.organization()))
                .forEach(row -> parents.put(row.id().toString(), row.name() + " · " + row.organizationName()));
        page.addAttribute("calendar", before);
        page.addAttribute("organizations", owners);
        page.addAttribute("parents", parents);
        page.addAttribute("weekdays", DayOfWeek.values());
        page.addAttribute("kinds", SpecialDay.Kind.values());
        page.addAttribute("words", words);
        return "organization/calendar-form";
    }

    /**
     * What saving would do, with everything that was sent, to be sent again.
     *
     * @param applying whether the change is meant for running clocks, too, unless somebody says otherwise
     */
    String confirm(CalendarRow before, CalendarProposal proposal, Map<String, String[]> sent, boolean applying, String action, String cancel, Model page) {
        Map<String, String[]> again = new LinkedHashMap<>(sent);
        again.keySet().removeAll(OWN);
        page.addAttribute("calendar", before);
        page.addAttribute("proposal", proposal);
        page.addAttribute("sent", again);
        page.addAttribute("applying", applying);
        page.addAttribute("action", action);
        page.addAttribute("cancel", cancel);
        page.addAttribute("words", words);
        return "organization/calendar-confirm";
    }
}
