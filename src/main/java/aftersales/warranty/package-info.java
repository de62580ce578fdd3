/** Who bears what of a repair, and why: facts about units, judged by what contracts owe. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access", "organization", "customer", "product", "contract",
        "contract::owed"})
package aftersales.warranty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
