/** Customers, their sites and contacts for programs. */
@NullMarked
package aftersales.customer.api;

import org.jspecify.annotations.NullMarked;
