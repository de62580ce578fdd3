package aftersales.access;

import java.time.Instant;

/**
 * One signed-in browser of an account.
 *
 * @param agent   what the browser calls itself
 * @param current the one that asks
 */
public record SessionRow(long id, Instant since, Instant seen, String agent, boolean current) {
}
