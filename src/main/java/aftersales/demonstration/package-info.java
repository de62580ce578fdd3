/** A living company to try the application with: the highway project of Ningxia, a waste-water plant, an office. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access", "organization", "customer", "product", "sla", "contract", "contract::template",
        "contract::owed", "files", "warranty", "ticket", "visit"})
package aftersales.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
