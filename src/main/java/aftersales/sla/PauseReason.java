package aftersales.sla;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Why nobody can go on. Each target names those that stop its clock. */
public enum PauseReason {
    WAITING_CUSTOMER,
    WAITING_PARTS,
    AGREED_DATE,
    /** It was done and is open again; only of clocks that go on after a reopening. Nobody chooses it. */
    WAS_CLOSED;

    /** Those that people choose from. */
    public static Set<PauseReason> choices() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(WAS_CLOSED)));
    }
}
