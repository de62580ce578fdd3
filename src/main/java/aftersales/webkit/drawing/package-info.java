/** Small pictures of figures, drawn on the server: the promise strip. */
@NullMarked
package aftersales.webkit.drawing;

import org.jspecify.annotations.NullMarked;
