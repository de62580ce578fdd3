@NullMarked
package aftersales.access.web;

import org.jspecify.annotations.NullMarked;
