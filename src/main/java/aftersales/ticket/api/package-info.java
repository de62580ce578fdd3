@NullMarked
@NamedInterface("api")
package aftersales.ticket.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
