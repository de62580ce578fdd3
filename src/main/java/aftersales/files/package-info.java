/** Attachments: bytes kept with the rows they belong to, known by their content, opened through the organisation's scope. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "webkit", "database", "access"})
package aftersales.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
