/** What a contract owes beside its clocks, as it is written down: warranty terms, exclusions, fees, duties, penalties. */
@NullMarked
@NamedInterface("owed")
package aftersales.contract.owed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
