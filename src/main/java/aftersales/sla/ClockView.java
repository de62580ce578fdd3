package aftersales.sla;

import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.UncertainYear;
import aftersales.webkit.Strip;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A clock as pages, REST and print show it. Texts are data of the policy; words for kinds, states and reasons are the
 * reader's messages.
 *
 * @param generation    0 for the first cycle, counted up by reopening
 * @param deadline      null while a pause leaves it open
 * @param startEvent    what started it
 * @param targetSeconds promised working time
 * @param usedSeconds   working time used up: at the end, or now
 * @param pausedSeconds working time in finished pauses: by so much the deadline has moved
 * @param counting      whether time is being used up at this moment: running, and within working hours
 * @param stoppedAt     when it ended, null while open
 * @param missedAt      the deadline, where it was missed
 * @param allowance     the promised time as the promise has it; {@code targetSeconds} are what it comes to
 * @param changes       of the deadline because other terms hold, in order
 * @param uncertain     years on whose holidays the deadline rests, though they are not known for certain
 * @param calendarName  null for round the clock
 * @param calendarVersion which version of it the clock runs by; 0 where none was written down
 * @param share         percent of cases in which it is promised; null for all
 * @param source        where it is promised; may be empty, as the sentences may
 */
public record ClockView(TargetKind kind, int generation, ClockState state, Instant startedAt, @Nullable Instant deadline,
        EventKind startEvent, Allowance allowance, long targetSeconds, long usedSeconds, long pausedSeconds, boolean counting,
        @Nullable Instant pausedSince, @Nullable Instant stoppedAt, @Nullable Instant missedAt, List<PauseView> pauses,
        List<DeadlineChange> changes, List<UncertainYear> uncertain, @Nullable String calendarName, long calendarVersion,
        @Nullable Integer share, String promiseEn, String promiseZh, String source, String policyCode, String policyName) {

    /**
     * A stretch in which it stood still.
     *
     * @param to               null while it lasts
     * @param afterUsedSeconds working time used up when it began
     * @param seconds          working time that passed in it, until now where it lasts
     */
    public record PauseView(Instant from, @Nullable Instant to, PauseReason reason, long afterUsedSeconds, long seconds) {
    }

    public boolean isOpen() {
        return stoppedAt == null;
    }

    /** Running without a deadline: its calendar never has so much time left. */
    public boolean isUnreachable() {
        return isOpen() && deadline == null && pausedSince == null;
    }

    /** Promised working time that is left; negative once it is overrun. */
    public long leftSeconds() {
        return targetSeconds - usedSeconds;
    }

    /** Running with four fifths of its time used up. */
    public boolean isAtRisk() {
        return state == ClockState.RUNNING && usedSeconds * 100 >= targetSeconds * 80;
    }

    /** As the promise strip draws it. */
    public Strip strip(String label) {
        Strip.State shown = isAtRisk() ? Strip.State.AT_RISK : Strip.State.valueOf(state.name());
        return new Strip(label, shown, targetSeconds, usedSeconds,
                pauses.stream().map(pause -> new Strip.Pause(pause.afterUsedSeconds, pause.seconds)).toList(), startedAt, deadline,
                stoppedAt, counting);
    }

    /** The sentence that promises it, in the reader's language or else in the other; may be empty. */
    public String promise(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        return chinese && !promiseZh.isEmpty() || promiseEn.isEmpty() ? promiseZh : promiseEn;
    }
}
