package aftersales.sla;

import aftersales.sla.CandidateView.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ClockExplanation} in words: what {@code sla/explanation :: why} shows. Times are those of the calendar's zone.
 *
 * @param label     of the kind of promise
 * @param deadline  null where there is none, or none yet; then {@code missing} says why
 * @param rule      the promise in one sentence; null where none fits
 * @param lines     the account from the start to the deadline
 * @param total     counted time of all lines
 * @param rivals    all targets that might have been promised, with how they fared; empty where there is only one
 * @param uncertain what the deadline rests on without being certain
 * @param zone      of the times, where there are any and it is not the reader's; else null
 */
public record ExplanationView(String label, @Nullable ClockView clock, @Nullable String deadline, @Nullable String missing,
        @Nullable String rule, List<Line> lines, String total, List<Rival> rivals, List<String> uncertain, @Nullable String zone) {

    /** @param counts whether time was used up in it */
    public record Line(String date, String span, String counted, String reason, boolean counts) {
    }

    public record Rival(String promise, @Nullable String from, Verdict verdict, String why) {
    }
}
