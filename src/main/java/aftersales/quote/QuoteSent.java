package aftersales.quote;

import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A quote goes to the customer by mail.
 *
 * @param quote  as it is called
 * @param path   of the customer's own page, with its secret: for his mail alone
 */
public record QuoteSent(String ticket, String quote, OrganizationId organization, String mail, Locale language, List<Money> totals,
        LocalDate validUntil, String path) {
}
