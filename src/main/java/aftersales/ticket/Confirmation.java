package aftersales.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What the customer said when the desk rang back.
 *
 * @param satisfaction 1 (bad) to 5 (very good); null where he did not say
 */
public record Confirmation(@Nullable Integer satisfaction, @Nullable String opinion) {
}
