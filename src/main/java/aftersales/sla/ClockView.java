package aftersales.sla;

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
 * @param calendarName  null for round the clock
 * @param source        where it is promised; may be empty, as the sentences may
 * @param strip         the same as a bar
 */
public record ClockView(TargetKind kind, int generation, ClockState state, Instant startedAt, @Nullable Instant deadline,
        EventKind startEvent, long targetSeconds, long usedSeconds, long pausedSeconds, boolean counting,
        @Nullable Instant pausedSince, @Nullable Instant stoppedAt, @Nullable Instant missedAt, List<PauseView> pauses,
        @Nullable String calendarName, String promiseEn, String promiseZh, String source, String policyCode, String policyName,
        PromiseStrip strip) {

    /** @param to null while it lasts */
    public record PauseView(Instant from, @Nullable Instant to, PauseReason reason) {
    }

    public boolean isOpen() {
        return stoppedAt == null;
    }

    /** Promised working time that is left; negative once it is overrun. */
    public long leftSeconds() {
        return targetSeconds - usedSeconds;
    }

    /** The sentence that promises it, in the reader's language or else in the other; may be empty. */
    public String promise(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        return chinese && !promiseZh.isEmpty() || promiseEn.isEmpty() ? promiseZh : promiseEn;
    }
}
