/** Promises as clocks: policies, the clocks they start on any subject, pauses, milestones, missed deadlines. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access", "organization"})
package aftersales.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
