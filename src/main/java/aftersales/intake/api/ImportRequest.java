package aftersales.intake.api;

import aftersales.intake.Mapping;
import aftersales.intake.file.Separator;
import aftersales.intake.file.TextEncoding;
import aftersales.intake.history.Meaning;
import aftersales.intake.history.Target;
import aftersales.kernel.identity.PolicyId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file means, as programs say it.
 *
 * @param organization code or name of the import organisation; founded if there is none of that name
 * @param policy       code of the promise, none: no clocks
 * @param zone         id of the time zone of its local times
 * @param timePattern  such as {@code dd-MM-yyyy HH:mm}
 * @param columns      what each column is, by its name; those not named are kept as facts
 * @param states       what each state means, by the other desk's word
 * @param preview      only check the file; {@code POST …/run} imports it then
 * @param encoding     none: recognised
 * @param separator    none: recognised
 */
record ImportRequest(@NotBlank @Size(max = 80) String organization, @Nullable @Size(max = 20) String policy, @NotBlank String zone,
        @NotBlank @Size(max = 60) String timePattern, @NotEmpty Map<String, Target> columns, @NotEmpty Map<String, Meaning> states,
        @Nullable Boolean preview, @Nullable TextEncoding encoding, @Nullable Separator separator) {

    Mapping toMapping(@Nullable PolicyId policy) {
        return new Mapping(organization, policy, zone, timePattern, columns, states);
    }

    boolean isPreview() {
        return Boolean.TRUE.equals(preview);
    }
}
