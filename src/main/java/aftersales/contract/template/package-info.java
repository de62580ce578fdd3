/** Contracts to be: what the promise letters promise, ready to be drawn up. */
@NullMarked
@NamedInterface("template")
package aftersales.contract.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
