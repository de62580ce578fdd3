/** Amounts of money. */
@NullMarked
package aftersales.kernel.money;

import org.jspecify.annotations.NullMarked;
