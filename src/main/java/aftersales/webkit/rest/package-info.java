/** What REST controllers of all modules share. */
@NullMarked
package aftersales.webkit.rest;

import org.jspecify.annotations.NullMarked;
