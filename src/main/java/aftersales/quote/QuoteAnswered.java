package aftersales.quote;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * The customer has answered.
 *
 * @param quote  as it is called
 * @param sender who sent it and waits for the answer; null: a program of ours
 */
public record QuoteAnswered(String ticket, String quote, OrganizationId organization, @Nullable AccountId sender, boolean accepted, Actor by) {
}
