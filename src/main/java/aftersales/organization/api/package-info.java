/** Organisations and calendars for programs. */
@NullMarked
package aftersales.organization.api;

import org.jspecify.annotations.NullMarked;
