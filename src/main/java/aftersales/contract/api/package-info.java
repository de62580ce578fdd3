/** Contracts for programs. */
@NullMarked
package aftersales.contract.api;

import org.jspecify.annotations.NullMarked;
