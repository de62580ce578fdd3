package aftersales.ticket;

import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of another desk with its real history.
 *
 * @param sourceKey    the number it had there
 * @param organization who answers for it here; it is imported into one organisation once
 * @param policy       the promise its clocks are computed by, null: none
 * @param steps        what happened, in order, beginning with the report
 * @param facts        what else was known, by the other desk's words
 */
public record ImportTicket(String sourceKey, CustomerId customer, @Nullable SiteId site, OrganizationId organization,
        @Nullable PolicyId policy, String title, String description, Priority priority, @Nullable String callerName,
        List<ImportStep> steps, Map<String, String> facts) {

    public ImportTicket {
        steps = List.copyOf(steps);
        facts = Map.copyOf(facts);
        if (steps.isEmpty() || steps.get(0).kind() != ImportStep.Kind.REPORTED) {
            throw new IllegalArgumentException(sourceKey + ": a history begins with the report");
        }
    }

    Instant reportedAt() {
        return steps.get(0).at();
    }
}
