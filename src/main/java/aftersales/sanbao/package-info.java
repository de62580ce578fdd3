/** The state's rules of repair, exchange and refund (三包), with how sure each is, and what a unit's repairs count to under them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access", "organization", "product", "warranty"})
package aftersales.sanbao;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
