/** Imports for programs. */
@NullMarked
package aftersales.intake.api;

import org.jspecify.annotations.NullMarked;
