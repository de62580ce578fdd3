/** The page that shows every fragment, in development only. */
@NullMarked
package aftersales.webkit.kit;

import org.jspecify.annotations.NullMarked;
