/** Pages of customers, their sites and people. */
@NullMarked
package aftersales.customer.web;

import org.jspecify.annotations.NullMarked;
