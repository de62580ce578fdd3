/** Warranty for programs. */
@NullMarked
package aftersales.warranty.api;

import org.jspecify.annotations.NullMarked;
