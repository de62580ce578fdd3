/** The demonstration's world. */
@NullMarked
package aftersales.demonstration;

import org.jspecify.annotations.NullMarked;
