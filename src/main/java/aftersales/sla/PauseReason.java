package aftersales.sla;

/** Why nobody can go on. Each target names those that stop its clock. */
public enum PauseReason {
    WAITING_CUSTOMER,
    WAITING_PARTS,
    AGREED_DATE
}
