/** Policies for programs. */
@NullMarked
package aftersales.sla.api;

import org.jspecify.annotations.NullMarked;
