package aftersales.intake.web;

import aftersales.intake.ImportDetail;
import aftersales.intake.Mapping;
import aftersales.intake.Profile;
import aftersales.intake.file.Survey;
import aftersales.intake.history.LogMapping;
import aftersales.intake.history.Meaning;
import aftersales.intake.history.Target;
import aftersales.kernel.identity.Actor;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationRow;
import aftersales.sla.SlaPolicyQueries;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a mapping shows, and what it proposes. */
@Component
class MappingPage {

    /** A column and what it is taken for. */
    record Column(String name, List<String> examples, Target target) {
    }

    /** A state and what it is taken for; null where people have to say. */
    record State(String word, int count, @Nullable Meaning meaning) {
    }

    private final OrganizationQueries organizations;
    private final SlaPolicyQueries policies;
    private final TimeExamples times;

    MappingPage(OrganizationQueries organizations, SlaPolicyQueries policies, TimeExamples times) {
        this.organizations = organizations;
        this.policies = policies;
        this.times = times;
    }

    MappingForm propose(Actor actor, ImportDetail detail, @Nullable String profile) {
        MappingForm form = new MappingForm();
        form.setVersion(detail.row().version());
        Optional<Profile> kept = detail.profiles().stream().filter(one -> profile == null ? detail.mapping() == null : one.name().equals(profile))
                .findFirst();
        Mapping mapping = kept.map(Profile::mapping).orElse(detail.mapping());
        kept.ifPresent(one -> form.setProfile(one.name()));
        Map<String, Target> columns = mapping == null ? LogMapping.guess(detail.survey().header()) : mapping.columns();
        detail.survey().header().forEach(column -> form.getTargets().add(columns.getOrDefault(column, Target.FACT)));
        for (Survey.Value state : stateValues(detail.survey(), form)) {
            form.getWords().add(state.text());
            form.getMeanings().add(mapping != null && mapping.states().containsKey(state.text()) ? mapping.states().get(state.text())
                    : Meaning.guess(state.text()).orElse(null));
        }
        if (mapping == null) {
            form.setZone(zone(actor));
            form.setTimePattern(times.likely(detail.survey(), form).orElse(null));
        } else {
            take(actor, mapping, form);
        }
        return form;
    }

    private void take(Actor actor, Mapping mapping, MappingForm form) {
        form.setZone(mapping.zone());
        form.setPolicy(mapping.policy());
        form.setTimePattern(mapping.timePattern());
        Optional<OrganizationRow> known = organizations.tree(actor).stream()
                .filter(row -> row.code().equalsIgnoreCase(mapping.organization()) || row.name().equals(mapping.organization())).findFirst();
        known.ifPresentOrElse(row -> form.setOrganization(row.code()), () -> form.setNewOrganization(mapping.organization()));
    }

    private String zone(Actor actor) {
        return actor.organization() == null ? "UTC" : organizations.get(actor, actor.organization()).zone().getId();
    }

    String fill(Actor actor, ImportDetail detail, MappingForm form, Model page) {
        Survey survey = detail.survey();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < survey.columns().size(); i++) {
            columns.add(new Column(survey.columns().get(i).name(), survey.columns().get(i).examples(), form.target(i)));
        }
        List<State> states = stateValues(survey, form).stream().map(value -> new State(value.text(), value.count(),
                form.asked(value.text()) ? form.chosen(value.text()) : Meaning.guess(value.text()).orElse(null))).toList();
        page.addAttribute("detail", detail);
        page.addAttribute("row", detail.row());
        page.addAttribute("columns", columns);
        page.addAttribute("states", states);
        page.addAttribute("targets", Target.values());
        page.addAttribute("meanings", Meaning.values());
        page.addAttribute("patterns", times.options(survey, form));
        page.addAttribute("ambiguous", times.isAmbiguous(survey, form));
        page.addAttribute("zones", zones());
        Map<String, String> named = new LinkedHashMap<>();
        organizations.tree(actor).forEach(row -> named.put(row.code(), row.name()));
        page.addAttribute("organizations", named);
        Map<Object, String> promises = new LinkedHashMap<>();
        policies.choices(actor).forEach(policy -> promises.put(policy.id(), policy.name()));
        page.addAttribute("policies", promises);
        return "intake/mapping";
    }

    private static List<Survey.Value> stateValues(Survey survey, MappingForm form) {
        for (int i = 0; i < survey.columns().size(); i++) {
            if (form.target(i) == Target.STATE) {
                return survey.columns().get(i).many() ? List.of() : survey.columns().get(i).values();
            }
        }
        return List.of();
    }

    private static Map<String, String> zones() {
        Map<String, String> zones = new LinkedHashMap<>();
        ZoneId.getAvailableZoneIds().stream().filter(id -> id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
                .sorted().forEach(id -> zones.put(id, id.replace('_', ' ')));
        return zones;
    }
}
