/** The pages of imports. */
@NullMarked
package aftersales.intake.web;

import org.jspecify.annotations.NullMarked;
