/** Service contracts: what was promised to whom, for which sites and equipment, from when to when, under which policy. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access", "organization", "customer", "product", "files", "sla"})
package aftersales.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
