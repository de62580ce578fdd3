package aftersales.sla;

import aftersales.kernel.time.Piece;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock has the deadline it has.
 *
 * @param clock      null where none has begun: nothing fits, or its start has not happened
 * @param pieces     from the start to the deadline, or as far as it can be told; their seconds add up to the promised time
 *                   where there is a deadline
 * @param zone       in which the calendar counts its days
 * @param candidates all targets of the kind with how they fared, in the order in which they are written
 * @param facts      by which the target was chosen
 */
public record ClockExplanation(TargetKind kind, @Nullable ClockView clock, List<Piece> pieces, ZoneId zone,
        List<CandidateView> candidates, Facts facts) {

    /** Working seconds of all pieces. */
    public long seconds() {
        return pieces.stream().mapToLong(Piece::seconds).sum();
    }

    /** The target that is promised; null where none fits. */
    public @Nullable CandidateView won() {
        return candidates.stream().filter(candidate -> candidate.verdict() == CandidateView.Verdict.WON).findFirst().orElse(null);
    }
}
