@NullMarked
package aftersales.visit.web;

import org.jspecify.annotations.NullMarked;
