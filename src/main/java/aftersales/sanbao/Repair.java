package aftersales.sanbao;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One repair of a unit for which the maker's side answers.
 *
 * @param ticket    its number
 * @param fixedAt   null while the work is not done
 * @param fault     names the fault as the diagnosis does, so that the same fault has the same word; null while it is open
 */
public record Repair(String ticket, Instant reportedAt, @Nullable Instant fixedAt, @Nullable String fault) {
}
