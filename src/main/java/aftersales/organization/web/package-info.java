/** The pages of organisations and calendars. */
@NullMarked
package aftersales.organization.web;

import org.jspecify.annotations.NullMarked;
