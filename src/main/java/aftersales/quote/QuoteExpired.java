package aftersales.quote;

import aftersales.kernel.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The customer let the last day of a quote go by.
 *
 * @param quote  as it is called
 * @param sender who sent it and waits for the answer; null: a program of ours
 */
public record QuoteExpired(String ticket, String quote, @Nullable AccountId sender) {
}
