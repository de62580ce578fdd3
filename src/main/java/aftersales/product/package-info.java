/** What is served: models with their documents, and the equipment installed at customers' sites. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access", "organization", "customer", "files"})
package aftersales.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
