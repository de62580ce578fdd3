package aftersales.contract;

/** How far an instruction has come. */
public enum InstructionState {
    /** To be carried out; also once more, when the customer did not accept what was done. */
    OPEN,
    /** Done by our account; the customer has not said so yet. */
    CARRIED_OUT,
    /** The customer said that it is done. */
    CONFIRMED,
    /** Nothing is to be done any more. */
    WITHDRAWN
}
