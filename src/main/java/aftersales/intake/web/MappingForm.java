package aftersales.intake.web;

import aftersales.intake.Mapping;
import aftersales.intake.file.Survey;
import aftersales.intake.history.Meaning;
import aftersales.intake.history.Target;
import aftersales.kernel.identity.PolicyId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people say of a file: its columns in their order, the states by their words, and the rest. */
public class MappingForm {

    private @NotBlank @Nullable String timePattern;
    private @Size(max = 60) @Nullable String otherPattern;
    private @NotBlank @Nullable String zone;
    private @Nullable String organization;
    private @Size(max = 80) @Nullable String newOrganization;
    private @Nullable PolicyId policy;
    private @Size(max = 80) @Nullable String profile;
    private List<@Nullable Target> targets = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private List<@Nullable Meaning> meanings = new ArrayList<>();
    private long version;

    Mapping toMapping(Survey survey) {
        Map<String, Target> columns = new LinkedHashMap<>();
        for (int i = 0; i < survey.columns().size(); i++) {
            columns.put(survey.columns().get(i).name(), target(i));
        }
        String named = organization == null || organization.isBlank() ? newOrganization : organization;
        String pattern = otherPattern == null || otherPattern.isBlank() ? timePattern : otherPattern.strip();
        return new Mapping(named == null ? "" : named, policy, zone == null ? "" : zone, pattern == null ? "" : pattern, columns, states());
    }

    Target target(int column) {
        Target target = column < targets.size() ? targets.get(column) : null;
        return target == null ? Target.FACT : target;
    }

    private Map<String, Meaning> states() {
        Map<String, Meaning> states = new HashMap<>();
        for (int i = 0; i < Math.min(words.size(), meanings.size()); i++) {
            Meaning meaning = meanings.get(i);
            if (meaning != null) {
                states.put(words.get(i), meaning);
            }
        }
        return states;
    }

    /** What was chosen for a state, null where nothing was, or it was not asked for. */
    @Nullable Meaning chosen(String word) {
        int at = words.indexOf(word);
        return at < 0 || at >= meanings.size() ? null : meanings.get(at);
    }

    boolean asked(String word) {
        return words.contains(word);
    }

    public @Nullable String getTimePattern() {
        return timePattern;
    }

    public void setTimePattern(@Nullable String timePattern) {
        this.timePattern = timePattern;
    }

    public @Nullable String getOtherPattern() {
        return otherPattern;
    }

    public void setOtherPattern(@Nullable String otherPattern) {
        this.otherPattern = otherPattern;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public @Nullable String getOrganization() {
        return organization;
    }

    public void setOrganization(@Nullable String organization) {
        this.organization = organization;
    }

    public @Nullable String getNewOrganization() {
        return newOrganization;
    }

    public void setNewOrganization(@Nullable String newOrganization) {
        this.newOrganization = newOrganization;
    }

    public @Nullable PolicyId getPolicy() {
        return policy;
    }

    public void setPolicy(@Nullable PolicyId policy) {
        this.policy = policy;
    }

    public @Nullable String getProfile() {
        return profile;
    }

    public void setProfile(@Nullable String profile) {
        this.profile = profile;
    }

    public List<@Nullable Target> getTargets() {
        return targets;
    }

    public void setTargets(List<@Nullable Target> targets) {
        this.targets = targets;
    }

    public List<String> getWords() {
        return words;
    }

    public void setWords(List<String> words) {
        this.words = words;
    }

    public List<@Nullable Meaning> getMeanings() {
        return meanings;
    }

    public void setMeanings(List<@Nullable Meaning> meanings) {
        this.meanings = meanings;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
