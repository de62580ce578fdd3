package aftersales.ticket;

/** What the technician found to be the cause. The first eight are ours to repair; the rest may fall outside the warranty. */
public enum Cause {
    HARDWARE_FAILURE, SOFTWARE_FAULT, CONFIGURATION, POWER_SUPPLY, NETWORK, WEAR, INSTALLATION, NO_FAULT_FOUND,
    MISUSE, UNAUTHORISED_CHANGE, EXTERNAL_DAMAGE, FORCE_MAJEURE
}
