/** Lists as the reader asks for them: allow-listed sorts and filters, keyset pages, bounded counts. */
@NullMarked
package aftersales.webkit.list;

import org.jspecify.annotations.NullMarked;
