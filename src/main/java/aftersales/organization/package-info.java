/** The service organisations: headquarters, branches, stations and dealers, what regions they cover and when they work. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access"})
package aftersales.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
