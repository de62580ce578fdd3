/** Models and installed equipment for programs. */
@NullMarked
package aftersales.product.api;

import org.jspecify.annotations.NullMarked;
