package aftersales.sla.web;

import aftersales.kernel.identity.Actor;
import aftersales.organization.CalendarQueries;
import aftersales.organization.OrganizationQueries;
import aftersales.sla.Fact;
import aftersales.sla.PauseReason;
import aftersales.sla.PolicyRow;
import aftersales.sla.PolicyWords;
import aftersales.sla.Reopening;
import aftersales.sla.Rung;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.TargetKind;
import aftersales.webkit.format.Formats;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be chosen on the forms: value to words. Pages have it as {@code choices}. */
@Component("slaChoices")
public class PolicyChoices {

    private final OrganizationQueries organizations;
    private final CalendarQueries calendars;
    private final SlaPolicyQueries policies;
    private final PolicyWords words;
    private final Formats formats;

    PolicyChoices(OrganizationQueries organizations, CalendarQueries calendars, SlaPolicyQueries policies, PolicyWords words,
            Formats formats) {
        this.organizations = organizations;
        this.calendars = calendars;
        this.policies = policies;
        this.words = words;
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

    /** @param own left out: nothing refines itself */
    Map<String, String> policies(Actor actor, @Nullable PolicyRow own) {
        Map<String, String> choices = new LinkedHashMap<>();
        policies.choices(actor).stream().filter(row -> own == null || !row.id().equals(own.id()))
                .forEach(row -> choices.put(row.id().toString(), row.name()));
        if (own != null && own.refines() != null) {
            choices.putIfAbsent(own.refines().id().toString(), own.refines().name());
        }
        return choices;
    }

    Map<String, String> policyCodes(Actor actor) {
        Map<String, String> choices = new LinkedHashMap<>();
        policies.choices(actor).forEach(row -> choices.put(row.code(), row.name()));
        return choices;
    }

    public Map<String, String> kinds() {
        return words("sla.kind.", Arrays.stream(TargetKind.values()));
    }

    /** @param used by the row: seconds are offered only where they stand already */
    public Map<String, String> units(@Nullable AllowanceUnit used) {
        return words("sla.unit.", Arrays.stream(AllowanceUnit.values()).filter(unit -> unit != AllowanceUnit.SECONDS || unit == used));
    }

    public Map<String, String> starts(TargetKind kind) {
        return words("sla.event.", kind.starts().stream());
    }

    public Map<String, String> stops(TargetKind kind) {
        return words("sla.event.", kind.stops().stream());
    }

    public Collection<PauseReason> reasons() {
        return PauseReason.choices();
    }

    public Map<String, String> pauseReasons() {
        return words("sla.pause.", PauseReason.choices().stream());
    }

    public Map<String, String> rules() {
        return words("sla.rule.", Arrays.stream(TargetForm.PauseRule.values()));
    }

    public Map<String, String> reopenings() {
        return words("sla.reopening.", Arrays.stream(Reopening.values()));
    }

    public List<Fact> facts() {
        return List.of(Fact.values());
    }

    /** Word to name; empty where any word will do. */
    public Map<String, String> words(Fact fact) {
        return words.words(fact);
    }

    /** @param asked words of the row: one that nobody knows any more is still offered there */
    public Map<String, String> words(Fact fact, @Nullable List<String> asked) {
        Map<String, String> choices = words.words(fact);
        if (asked != null && !choices.isEmpty()) {
            asked.forEach(word -> choices.putIfAbsent(word, word));
        }
        return choices;
    }

    public Map<String, String> moments(RungForm.@Nullable Moment used) {
        return words("sla.moment.", Arrays.stream(RungForm.Moment.values())
                .filter(moment -> !moment.name().startsWith("SECONDS") || moment == used));
    }

    public Map<String, String> recipients() {
        return words("sla.recipient.", Arrays.stream(Rung.Recipient.values()));
    }

    private Map<String, String> words(String prefix, Stream<? extends Enum<?>> values) {
        Map<String, String> choices = new LinkedHashMap<>();
        values.forEach(value -> choices.put(value.name(), formats.words().say(prefix + value.name())));
        return choices;
    }
}
