/** What a request carries, turned into the words of the code: ids, moments, form fields and what is wrong with them. */
@NullMarked
package aftersales.webkit.binding;

import org.jspecify.annotations.NullMarked;
