/** Contracts on pages. */
@NullMarked
package aftersales.contract.web;

import org.jspecify.annotations.NullMarked;
