@NullMarked
package aftersales.kernel.identity;

import org.jspecify.annotations.NullMarked;
