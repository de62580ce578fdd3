package aftersales.access;

import aftersales.kernel.identity.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A line of the audit trail.
 *
 * @param sequence    its place in the organisation's chain, from 1
 * @param at          when it happened
 * @param recorded    when this line was written, by the database's time; later than {@code at} where history was taken over
 * @param actor       who did it, by the name he had then
 * @param subjectType the module's word for what was changed
 * @param action      what was done, in the past tense
 * @param details     what else is known, by its word
 */
public record AuditRow(OrganizationId organization, String organizationName, long sequence, Instant at, Instant recorded,
        String actor, String subjectType, String subjectKey, String action, Map<String, String> details) {

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    /** History that was taken over, or kept by a clock that goes wrong: it happened well before it was written down. */
    public boolean isLate() {
        return Duration.between(at, recorded).abs().compareTo(AT_ONCE) > 0;
    }
}
