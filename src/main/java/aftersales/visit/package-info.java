/** Work on site: the technician's phone pages, the customer's signature, the service report. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "access", "organization", "product", "sla", "ticket", "ticket::words",
        "ticket::api", "dispatch", "contract::owed"})
package aftersales.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
