package aftersales.warranty;

import java.util.List;

/**
 * What is kept for these tickets may become another in this transaction. Whoever locks rows beside them does so now, before the
 * verdicts are locked: else two could wait for each other in a circle.
 *
 * @param keys in their order
 */
public record VerdictsRenewing(List<String> keys) {
}
