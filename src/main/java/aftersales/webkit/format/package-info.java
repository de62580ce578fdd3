/** Moments, durations and numbers in the reader's words and zone. */
@NullMarked
package aftersales.webkit.format;

import org.jspecify.annotations.NullMarked;
