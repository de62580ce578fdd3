package aftersales.sla;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.PolicyId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What clocks there would be: the deadlines a caller is told before anything is saved. */
@Component
@Transactional(readOnly = true)
public class SlaPreview {

    private final TermsBook book;
    private final Clock clock;

    SlaPreview(TermsBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * The clocks of a subject opened now under the policy.
     *
     * @param facts  what is known of the case, for choosing targets
     * @param events what has happened and what is supposed to; here they may lie in the future
     * @throws NotFound if there is no such policy
     */
    public List<ClockView> preview(PolicyId policy, Facts facts, List<SlaEvent> events) {
        Terms terms = book.draft(policy);
        Instant now = clock.instant();
        return ClockReplay.replay(ClockReplay.log(terms, facts, events), now).stream().map(run -> ClockViews.of(run, terms, now)).toList();
    }

    /** As {@link #preview}, each with why it has the deadline it has; also kinds of promise for which no clock has begun. */
    public List<ClockExplanation> explain(PolicyId policy, Facts facts, List<SlaEvent> events) {
        return ClockExplanations.all(ClockReplay.log(book.draft(policy), facts, events), clock.instant());
    }
}
