@NullMarked
package aftersales.ticket.api;

import org.jspecify.annotations.NullMarked;
