@NullMarked
package aftersales.kernel.time;

import org.jspecify.annotations.NullMarked;
