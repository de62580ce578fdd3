package aftersales.sla;

import java.time.Instant;

/** A moment of a clock that somebody is told about, or at least noted. */
record Due(Rung rung, Instant at) {
}
