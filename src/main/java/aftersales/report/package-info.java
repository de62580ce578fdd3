/** Figures over all modules: the dashboard and the wall of the office. Looks, and is called by nobody. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access", "organization", "customer", "product", "sla", "contract",
        "ticket", "ticket::words"})
package aftersales.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
