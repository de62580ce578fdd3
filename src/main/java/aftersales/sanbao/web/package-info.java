/** Pages of the repair, exchange and refund rules, and what they add to a unit. */
@NullMarked
package aftersales.sanbao.web;

import org.jspecify.annotations.NullMarked;
