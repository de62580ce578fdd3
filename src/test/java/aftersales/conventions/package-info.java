/**
 * The rules of the house, executed. Each rule first asserts that it sees something to judge; each exception carries its reason
 * and fails once nothing needs it any more.
 */
@NullMarked
package aftersales.conventions;

import org.jspecify.annotations.NullMarked;
