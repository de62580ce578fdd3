package aftersales.sla.api;

import aftersales.kernel.time.Piece;
import aftersales.sla.CandidateView;
import aftersales.sla.ClockState;
import aftersales.sla.DeadlineChange;
import aftersales.sla.Fact;
import aftersales.sla.TargetKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clock and why it has its deadline, as programs see it.
 *
 * @param state         null where none begins
 * @param deadline      null where there is none; {@code missing} says why
 * @param targetSeconds promised working time; null where none begins
 * @param usedSeconds   working time used up: at its end, or now
 * @param explanation   from its start to the deadline; the seconds add up to the promised time
 * @param changes       of the deadline because other terms hold, in order
 * @param candidates    all targets that might have been promised, with how they fared
 * @param facts         by which the target was chosen
 */
public record ClockResource(TargetKind kind, int generation, @Nullable ClockState state, @Nullable Instant start, @Nullable Instant deadline,
        @Nullable Said missing, @Nullable Long targetSeconds, @Nullable Long usedSeconds, List<Part> explanation,
        List<DeadlineChange> changes, List<Candidate> candidates, Map<Fact, String> facts, List<Said> warnings) {

    /** Words with their code. */
    public record Said(String code, String message) {
    }

    /**
     * A piece of the explanation; their seconds add up to the working time between start and end.
     *
     * @param date   local date to which it belongs; the first one where it tells of several
     * @param to     null for a pause that goes on
     * @param reason {@code WORKED}, {@code HALF_DAY}, {@code MAKE_UP}, {@code CLOSED}, {@code HOLIDAY} or {@code PAUSED}
     * @param name   what the calendar calls the day
     */
    public record Part(LocalDate date, Instant from, @Nullable Instant to, long seconds, Piece.Reason reason, String name) {

        static Part of(Piece piece) {
            return new Part(piece.date(), piece.from(), piece.to(), piece.seconds(), piece.reason(), piece.name());
        }
    }

    /**
     * A target that might have been promised.
     *
     * @param verdict {@code WON}, {@code UNFIT}, {@code LESS_SPECIFIC} or {@code OUTRANKED}
     * @param failed  the first condition that does not hold
     * @param promise it in words
     */
    public record Candidate(String policy, CandidateView.Verdict verdict, PolicyResource.@Nullable ConditionResource failed, String promise) {
    }
}
