package aftersales.sla;

import java.time.Instant;

/**
 * A moment of a clock that somebody is told about: 50 and 80 % of the promised working time, and its end.
 *
 * @param step percent of the promised time
 */
record Due(int step, Instant at) {

    static final int RISK = 80;
    static final int DEADLINE = 100;
    static final int[] STEPS = {50, RISK, DEADLINE};
}
