@NullMarked
package aftersales.dispatch.api;

import org.jspecify.annotations.NullMarked;
