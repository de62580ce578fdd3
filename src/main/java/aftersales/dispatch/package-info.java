/** Who goes out: assignment, take-over between organisations, the board. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "access", "organization", "sla", "ticket", "ticket::words", "ticket::api"})
package aftersales.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
