/** What a repair costs the customer, and whether he agrees: quotes by the contract's fees, sent, accepted or refused before the work. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access", "organization", "customer", "product", "contract",
        "contract::owed", "warranty", "sla", "ticket"})
package aftersales.quote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
