/** The rules by which lines of an event log become the history of a ticket. Pure: knows no database and no clock. */
@NullMarked
package aftersales.intake.history;

import org.jspecify.annotations.NullMarked;
