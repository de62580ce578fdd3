/** Contracts to be: what the promise letters promise, ready to be drawn up. */
@NullMarked
package aftersales.contract.template;

import org.jspecify.annotations.NullMarked;
