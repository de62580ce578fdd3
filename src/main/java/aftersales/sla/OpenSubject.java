package aftersales.sla;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject whose clocks shall begin.
 *
 * @param policy       whose present targets and calendars become its terms
 * @param organization who has to keep the promises
 * @param assignee     the technician, where there is one yet
 * @param facts        what is known of the case, for choosing its targets
 * @param events       what has happened so far, in the order in which it was noted
 */
public record OpenSubject(SubjectRef subject, PolicyId policy, OrganizationId organization, @Nullable AccountId assignee,
        Facts facts, List<SlaEvent> events) {

    public OpenSubject {
        events = List.copyOf(events);
    }

    /** Nothing is known of the case. */
    public OpenSubject(SubjectRef subject, PolicyId policy, OrganizationId organization, @Nullable AccountId assignee, List<SlaEvent> events) {
        this(subject, policy, organization, assignee, Facts.none(), events);
    }
}
