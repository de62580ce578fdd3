/**
 * Who may do what on which row, tried out: every route, every role, rows of one's own organisation and of others. A new route
 * joins by itself: its rule is found, and the tests fail until its module says how it is called ({@link RouteSamples}).
 */
@NullMarked
package aftersales.security;

import org.jspecify.annotations.NullMarked;
