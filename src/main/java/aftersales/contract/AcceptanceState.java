package aftersales.contract;

/** How far a delivery has been taken over. */
public enum AcceptanceState {
    OPEN, INITIALLY_ACCEPTED, FINALLY_ACCEPTED
}
