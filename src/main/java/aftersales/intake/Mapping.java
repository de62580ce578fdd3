package aftersales.intake;

import aftersales.intake.file.TimeFormat;
import aftersales.intake.history.LogMapping;
import aftersales.intake.history.Meaning;
import aftersales.intake.history.Target;
import aftersales.kernel.identity.PolicyId;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a file before it is imported.
 *
 * @param organization code or name of the import organisation, whose customers the callers become and whose tickets these
 *                     are; one of that name is founded if there is none
 * @param policy       by which clocks are computed, null: none
 * @param zone         where the file's local times are
 * @param timePattern  how it writes times, such as {@code dd-MM-yyyy HH:mm}
 * @param columns      what each column is, by its name; one that is not named is kept as a fact
 * @param states       what each state means, by the other desk's word
 */
public record Mapping(String organization, @Nullable PolicyId policy, String zone, String timePattern, Map<String, Target> columns,
        Map<String, Meaning> states) {

    public Mapping {
        organization = organization.strip();
        columns = Map.copyOf(columns);
        states = Map.copyOf(states);
    }

    LogMapping log() {
        return new LogMapping(columns, states, TimeFormat.of(timePattern), ZoneId.of(zone));
    }

    /** The column with the other desk's number: by it the file is sorted. */
    String numberColumn() {
        return columns.entrySet().stream().filter(column -> column.getValue() == Target.NUMBER).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new IllegalStateException("checked before"));
    }
}
