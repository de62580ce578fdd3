/**
 * Tests on processes of the packaged application: kills, restarts, two at once. Run by Failsafe after packaging; the system
 * property {@code aftersales.jar} names the jar.
 */
@NullMarked
package aftersales.process;

import org.jspecify.annotations.NullMarked;
