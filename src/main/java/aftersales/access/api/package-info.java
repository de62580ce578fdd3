@NullMarked
package aftersales.access.api;

import org.jspecify.annotations.NullMarked;
