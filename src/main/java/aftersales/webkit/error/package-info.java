/** What went wrong, said once for pages and once for REST. */
@NullMarked
package aftersales.webkit.error;

import org.jspecify.annotations.NullMarked;
