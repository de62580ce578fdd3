/**
 * What tests stand on: {@link aftersales.testing.ApplicationTest} (whole application on a real PostgreSQL), a settable clock, a
 * clean database before each test.
 */
@NullMarked
package aftersales.testing;

import org.jspecify.annotations.NullMarked;
