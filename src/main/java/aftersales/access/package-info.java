/** Who may do what on which rows: accounts, roles, sign-in, tokens, links, scope, audit trail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database"})
package aftersales.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
