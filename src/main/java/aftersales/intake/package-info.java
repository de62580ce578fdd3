/** Ways in from elsewhere: the event log of another desk becomes tickets with their real history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access", "organization", "customer", "sla",
        "ticket"})
package aftersales.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
