/** Who is served, and where: customers, their sites and the people there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access", "organization"})
package aftersales.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
