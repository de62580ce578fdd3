/** What a reader was told, and the outbox, on pages. */
@NullMarked
package aftersales.notice.web;

import org.jspecify.annotations.NullMarked;
