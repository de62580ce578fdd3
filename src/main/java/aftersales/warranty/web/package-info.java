/** Pages of warranty: verdicts on the pages of others, and the facts about units. */
@NullMarked
package aftersales.warranty.web;

import org.jspecify.annotations.NullMarked;
