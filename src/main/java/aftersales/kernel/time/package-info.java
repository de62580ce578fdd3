/** Working calendars and the arithmetic of deadlines: whole seconds, real instants, no clock of its own. */
@NullMarked
package aftersales.kernel.time;

import org.jspecify.annotations.NullMarked;
