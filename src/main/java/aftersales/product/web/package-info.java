/** Pages of models and installed equipment. */
@NullMarked
package aftersales.product.web;

import org.jspecify.annotations.NullMarked;
