package aftersales.sla.api;

import aftersales.kernel.time.Piece;
import aftersales.sla.CandidateView;
import aftersales.sla.ClockState;
import aftersales.sla.Fact;
import aftersales.sla.TargetKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is answered to a question about a calendar, always with its explanation. */
sealed interface InlineAnswer {

    /** Words with their code. */
    record Said(String code, String message) {
    }

    /**
     * A piece of the explanation; their seconds add up to the working time between start and end.
     *
     * @param date   local date to which it belongs; the first one where it tells of several
     * @param to     null for a pause that goes on
     * @param reason {@code WORKED}, {@code HALF_DAY}, {@code MAKE_UP}, {@code CLOSED}, {@code HOLIDAY} or {@code PAUSED}
     * @param name   what the calendar calls the day
     */
    record Part(LocalDate date, Instant from, @Nullable Instant to, long seconds, Piece.Reason reason, String name) {

        static Part of(Piece piece) {
            return new Part(piece.date(), piece.from(), piece.to(), piece.seconds(), piece.reason(), piece.name());
        }
    }

    /** A moment that is reached. */
    record Reached(Instant instant, List<Part> explanation, List<Said> warnings) implements InlineAnswer {
    }

    /** No moment, because a pause goes on: {@code instant} is null. */
    record Waiting(@Nullable Instant instant, Said reason, List<Part> explanation, List<Said> warnings) implements InlineAnswer {
    }

    /** Working time that has passed. */
    record Counted(long seconds, List<Part> explanation, List<Said> warnings) implements InlineAnswer {
    }

    /** Whether work is done then; explained by its whole day. */
    record Opened(boolean open, List<Part> explanation, List<Said> warnings) implements InlineAnswer {
    }

    /** What a policy would promise, kind by kind. */
    record Promised(List<PromisedClock> clocks) implements InlineAnswer {
    }

    /**
     * A clock there would be.
     *
     * @param state         null where none begins
     * @param deadline      null where there is none; {@code missing} says why
     * @param targetSeconds promised working time; null where none begins
     * @param usedSeconds   working time used up: at its end, or now
     * @param explanation   from its start to the deadline; the seconds add up to the promised time
     * @param candidates    all targets that might have been promised, with how they fared
     * @param facts         by which the target was chosen
     */
    record PromisedClock(TargetKind kind, int generation, @Nullable ClockState state, @Nullable Instant start, @Nullable Instant deadline,
            @Nullable Said missing, @Nullable Long targetSeconds, @Nullable Long usedSeconds, List<Part> explanation,
            List<Candidate> candidates, Map<Fact, String> facts, List<Said> warnings) {
    }

    /**
     * A target that might have been promised.
     *
     * @param verdict {@code WON}, {@code UNFIT}, {@code LESS_SPECIFIC} or {@code OUTRANKED}
     * @param failed  the first condition that does not hold
     * @param promise it in words
     */
    record Candidate(String policy, CandidateView.Verdict verdict, PolicyResource.@Nullable ConditionResource failed, String promise) {
    }

    /** An item of a batch that could not be answered. */
    record Failed(ItemProblem error) implements InlineAnswer {
    }

    record ItemProblem(String code, String message, List<ItemField> errors) {
    }

    record ItemField(String field, String code, String message) {
    }
}
