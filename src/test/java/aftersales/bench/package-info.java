/** Measurements, run by {@code ./mvnw -Pproof test}; each prints a table. */
@NullMarked
package aftersales.bench;

import org.jspecify.annotations.NullMarked;
