/** The pages of policies. */
@NullMarked
package aftersales.sla.web;

import org.jspecify.annotations.NullMarked;
