/** Policies and what is answered of clocks, for programs. */
@NullMarked
@NamedInterface("api")
package aftersales.sla.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
