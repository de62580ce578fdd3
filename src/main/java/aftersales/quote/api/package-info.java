/** The REST interface of quotes. */
@NullMarked
package aftersales.quote.api;

import org.jspecify.annotations.NullMarked;
