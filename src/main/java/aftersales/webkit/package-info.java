/** What every page and REST answer is made of: shell, lists, forms, errors, formatting. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {"kernel", "database"})
package aftersales.webkit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
