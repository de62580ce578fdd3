/** What surrounds each page: language, theme, menu, headers, resources, binding. */
@NullMarked
package aftersales.webkit.shell;

import org.jspecify.annotations.NullMarked;
