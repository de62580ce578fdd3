@NullMarked
package aftersales.visit.api;

import org.jspecify.annotations.NullMarked;
