package aftersales.contract.owed;

/** What was found to be the cause of a fault. The company answers for the first; for the rest a contract may say that it does not. */
public enum FaultCause {

    HARDWARE_FAILURE, SOFTWARE_FAULT, CONFIGURATION, POWER_SUPPLY, NETWORK, WEAR, INSTALLATION, NO_FAULT_FOUND,
    /** Workmanship or material of the company's own. */
    WORKMANSHIP,
    MISUSE, UNAUTHORISED_CHANGE, UNAUTHORISED_REPAIR, UNAUTHORISED_INSTALLATION, IMPROPER_STORAGE, EXTERNAL_DAMAGE, FORCE_MAJEURE,
    FOREIGN_SOFTWARE, FOREIGN_PARTS, VIRUS, DESIGN, OWNER_MATERIAL, ALTERED_PAPERS, SERIAL_MISMATCH;

    /** Whether a contract can exclude it. */
    public boolean isExcludable() {
        return ordinal() > WORKMANSHIP.ordinal();
    }
}
