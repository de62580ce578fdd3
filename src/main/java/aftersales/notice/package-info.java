/** What people are told: listens to what happens below, keeps it in each reader's list and sends it out by mail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access", "organization", "customer", "sla", "contract", "warranty", "ticket", "quote"})
package aftersales.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
