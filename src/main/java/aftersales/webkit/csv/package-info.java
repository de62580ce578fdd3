/** Tables for spreadsheets. */
@NullMarked
package aftersales.webkit.csv;

import org.jspecify.annotations.NullMarked;
