/** Papers for the customer: templates printed as PDF, with their letters in them. */
@NullMarked
package aftersales.webkit.print;

import org.jspecify.annotations.NullMarked;
