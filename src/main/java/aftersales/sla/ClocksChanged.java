package aftersales.sla;

import org.jspecify.annotations.Nullable;

/**
 * The clocks of a subject were opened or moved by its events; published in the transaction that did it. Passing milestones
 * and missing a deadline do not move {@code next}, and publish their own events.
 *
 * @param next null where no deadline runs
 */
public record ClocksChanged(SubjectRef subject, @Nullable NextDue next) {
}
