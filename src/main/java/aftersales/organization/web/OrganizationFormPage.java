package aftersales.organization.web;

import aftersales.kernel.identity.Actor;
import aftersales.organization.CalendarQueries;
import aftersales.organization.OrganizationKind;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationRow;
import aftersales.organization.RegionChoices;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of an organisation offers to choose from. */
@Component
class OrganizationFormPage {

    private final OrganizationQueries organizations;
    private final CalendarQueries calendars;
    private final RegionChoices regions;
    private final MessageSource messages;

    OrganizationFormPage(OrganizationQueries organizations, CalendarQueries calendars, RegionChoices regions, MessageSource messages) {
        this.organizations = organizations;
        this.calendars = calendars;
        this.regions = regions;
        this.messages = messages;
    }

    /** @param before the organisation as it is, null for a new one */
    String show(Actor actor, OrganizationForm form, @Nullable OrganizationRow before, Model page) {
        Locale language = LocaleContextHolder.getLocale();
        page.addAttribute("organization", before);
        page.addAttribute("kinds", kinds(before, language));
        page.addAttribute("parents", parents(actor, before));
        page.addAttribute("calendars", calendars(actor));
        page.addAttribute("regions", regions.of(actor, form.getRegions(), form.getFind(), before == null ? null : before.id(), language));
        return "organization/form";
    }

    /** Whether the one above can be chosen: not for a headquarters, nor for one's own organisation. */
    static boolean isMovable(Actor actor, @Nullable OrganizationRow before) {
        return before == null || before.parent() != null && !before.id().equals(actor.organization());
    }

    private Map<String, String> kinds(@Nullable OrganizationRow before, Locale language) {
        boolean root = before != null && before.parent() == null;
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(OrganizationKind.values()).filter(kind -> (kind == OrganizationKind.HEADQUARTERS) == root)
                .forEach(kind -> kinds.put(kind.name(), messages.getMessage("organization.kind." + kind, null, language)));
        return kinds;
    }

    /** Everybody in reach but the organisation itself and those below it. */
    private Map<String, String> parents(Actor actor, @Nullable OrganizationRow before) {
        Map<String, String> parents = new LinkedHashMap<>();
        if (!isMovable(actor, before)) {
            return parents;
        }
        List<OrganizationRow> tree = organizations.tree(actor);
        int skippedDepth = Integer.MAX_VALUE;
        for (OrganizationRow row : tree) {
            if (row.depth() > skippedDepth) {
                continue;
            }
            skippedDepth = before != null && row.id().equals(before.id()) ? row.depth() : Integer.MAX_VALUE;
            if (skippedDepth == Integer.MAX_VALUE) {
                parents.put(row.id().toString(), "\u2003".repeat(row.depth()) + row.name());
            }
        }
        return parents;
    }

    private Map<String, String> calendars(Actor actor) {
        Map<String, String> offered = new LinkedHashMap<>();
        calendars.list(actor).forEach(calendar -> offered.put(calendar.id().toString(), calendar.name() + " · " + calendar.organizationName()));
        return offered;
    }
}
