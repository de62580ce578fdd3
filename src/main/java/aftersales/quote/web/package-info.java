/** Pages of quotes: the desk's, and the one the customer answers on. */
@NullMarked
package aftersales.quote.web;

import org.jspecify.annotations.NullMarked;
