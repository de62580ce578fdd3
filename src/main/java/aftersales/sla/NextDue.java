package aftersales.sla;

import java.time.Instant;

/**
 * The earliest deadline of a subject's clocks that have not ended; may lie in the past. Paused clocks have none.
 *
 * @param riskAt when four fifths of its promised time are used up
 */
public record NextDue(TargetKind kind, Instant riskAt, Instant deadline) {
}
