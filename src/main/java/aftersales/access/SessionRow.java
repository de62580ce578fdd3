package aftersales.access;

import java.time.Instant;

/** One signed-in browser of an account. */
public record SessionRow(long id, Instant since, Instant seen, String agent) {
}
