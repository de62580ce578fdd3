package aftersales.sla.web;

import aftersales.kernel.identity.Actor;
import aftersales.organization.CalendarQueries;
import aftersales.organization.OrganizationQueries;
import aftersales.sla.EventKind;
import aftersales.sla.PauseReason;
import aftersales.webkit.format.Formats;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be chosen on the form: value to words. */
@Component
class PolicyChoices {

    private final OrganizationQueries organizations;
    private final CalendarQueries calendars;
    private final Formats formats;

    PolicyChoices(OrganizationQueries organizations, CalendarQueries calendars, Formats formats) {
        this.organizations = organizations;
        this.calendars = calendars;
        this.formats = formats;
    }

    Map<String, String> organizations(Actor actor) {
        Map<String, String> choices = new LinkedHashMap<>();
        organizations.tree(actor).forEach(row -> choices.put(row.id().toString(), "\u2003".repeat(row.depth()) + row.name()));
        return choices;
    }

    Map<String, String> calendars(Actor actor) {
        Map<String, String> choices = new LinkedHashMap<>();
        calendars.list(actor).forEach(row -> choices.put(row.id().toString(), row.name()));
        return choices;
    }

    Map<String, String> units() {
        return words("sla.unit.", Arrays.stream(TargetForm.Unit.values()));
    }

    Map<String, String> starts() {
        return words("sla.event.", List.of(EventKind.REPORTED, EventKind.VISIT_REQUESTED).stream());
    }

    Map<String, String> reasons() {
        return words("sla.pause.", PauseReason.choices().stream());
    }

    private Map<String, String> words(String prefix, Stream<? extends Enum<?>> values) {
        Map<String, String> choices = new LinkedHashMap<>();
        values.forEach(value -> choices.put(value.name(), formats.words().say(prefix + value.name())));
        return choices;
    }
}
