@NullMarked
package aftersales.dispatch.web;

import org.jspecify.annotations.NullMarked;
