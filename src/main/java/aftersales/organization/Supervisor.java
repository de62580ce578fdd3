package aftersales.organization;

import aftersales.kernel.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Who is above an organisation, as those below may know him: complaints go one level up, so everybody must be able to call there.
 *
 * @param inReach whether the one who asks sees more of it
 */
public record Supervisor(OrganizationId id, String name, @Nullable String hotline, @Nullable String complaintLine, boolean inReach) {
}
