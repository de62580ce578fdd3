package aftersales.sla;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, stops and pauses clocks by telling what happened. The caller owns the subject and has checked who may do it; his
 * transaction carries the clocks. Each call answers with the next deadline, for the caller to keep with his own row:
 * passing a milestone or missing a deadline does not move it.
 *
 * <p>The subject is locked first. Who locks rows of his own besides must do so before calling, and with
 * {@code for no key update}, as the milestones' listeners may refer to them.
 */
@Service
@Transactional
public class SlaClocks {

    private final ClockSettlement settlement;
    private final SubjectStore subjects;
    private final Clock clock;

    SlaClocks(ClockSettlement settlement, SubjectStore subjects, Clock clock) {
        this.settlement = settlement;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * Opens a subject under the present terms of a policy.
     *
     * @param facts  what is known of the case: by them targets are chosen
     * @param events what has happened so far, at least the report
     * @return the next deadline, or null where none runs
     * @throws NotFound if there is no such policy
     * @throws Refusal  if an event lies in the future
     */
    public @Nullable NextDue open(Actor actor, SubjectRef subject, PolicyId policy, Facts facts,
            OrganizationId organization, List<SlaEvent> events) {
        return open(actor, List.of(new OpenSubject(subject, policy, organization, null, facts, events))).get(0);
    }

    /** Opens many at once, for the cost of a few statements; the next deadlines are in the order of the subjects. */
    public List<@Nullable NextDue> open(Actor actor, List<OpenSubject> openings) {
        openings.forEach(opening -> refuseFuture(opening.events()));
        return settlement.open(actor, openings, clock.instant(), false);
    }

    /**
     * Opens subjects whose history is imported: clocks and verdicts as of those times. What lies in the past is recorded
     * without telling anybody; what is still to come will be told.
     */
    public List<@Nullable NextDue> openPast(Actor actor, List<OpenSubject> openings) {
        openings.forEach(opening -> refuseFuture(opening.events()));
        return settlement.open(actor, openings, clock.instant(), true);
    }

    /**
     * Tells what happened to a subject, now or earlier; clocks are settled as of the events.
     *
     * @return the next deadline, or null where none runs
     * @throws NotFound if the subject was never opened
     * @throws Refusal  if an event lies in the future
     */
    public @Nullable NextDue append(Actor actor, SubjectRef subject, SlaEvent... events) {
        refuseFuture(Arrays.asList(events));
        Subject locked = subjects.lock(subject);
        Instant now = clock.instant();
        subjects.add(actor, now, Arrays.stream(events).map(event -> new SubjectStore.NewEvent(locked.id(), LogEntry.of(event))).toList());
        return settlement.settle(locked, now);
    }

    /**
     * The case has become another, or what is promised for it: its targets are chosen anew. What is finished or already missed
     * stays; what runs is counted anew from its start, and the old and the new deadline are written down. Nothing happens
     * where neither terms nor facts differ.
     *
     * @param policy whose present terms hold from now on
     * @param facts  all that is known of the case, not only what changed
     * @return the next deadline, or null where none runs
     * @throws NotFound if the subject was never opened, or there is no such policy
     */
    public @Nullable NextDue change(Actor actor, SubjectRef subject, PolicyId policy, Facts facts, ChangeCause cause) {
        return settlement.change(actor, subjects.lock(subject), policy, facts, cause, clock.instant());
    }

    /**
     * As {@link #change(Actor, SubjectRef, PolicyId, Facts, ChangeCause)} for another fact under the same terms.
     *
     * @throws NotFound if the subject was never opened
     */
    public @Nullable NextDue change(Actor actor, SubjectRef subject, Facts facts, ChangeCause cause) {
        return settlement.change(actor, subjects.lock(subject), null, facts, cause, clock.instant());
    }

    /** Who has to keep the promises from now on; the clocks run on. */
    public void reassign(Actor actor, SubjectRef subject, OrganizationId organization, @Nullable AccountId assignee) {
        subjects.reassign(subjects.lock(subject).id(), organization, assignee);
    }

    private void refuseFuture(List<SlaEvent> events) {
        Instant now = clock.instant();
        for (SlaEvent event : events) {
            if (event.at().isAfter(now)) {
                throw Refusal.of("at", "sla.event.future");
            }
        }
    }
}
