/** The REST interface of the repair, exchange and refund rules. */
@NullMarked
package aftersales.sanbao.api;

import org.jspecify.annotations.NullMarked;
