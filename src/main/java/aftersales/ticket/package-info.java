/** Tickets from the first call to the archive: their steps, holds, story and queue. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access", "organization", "customer",
        "product", "files", "sla", "sla::api", "contract", "contract::owed", "warranty", "warranty::resource",
        "sanbao", "sanbao::words"})
package aftersales.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
