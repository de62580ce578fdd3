@NullMarked
package aftersales.report.web;

import org.jspecify.annotations.NullMarked;
