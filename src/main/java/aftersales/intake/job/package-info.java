/** Work in the background: jobs as rows, taken by any instance, going on after the one that had them died. */
@NullMarked
package aftersales.intake.job;

import org.jspecify.annotations.NullMarked;
