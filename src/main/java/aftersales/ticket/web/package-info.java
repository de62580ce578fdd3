@NullMarked
package aftersales.ticket.web;

import org.jspecify.annotations.NullMarked;
