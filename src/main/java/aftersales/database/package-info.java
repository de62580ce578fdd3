/** Where the rows lie: the configured PostgreSQL or the embedded one, the lanes to it, and its time. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
package aftersales.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
