package aftersales.kernel.identity;

/** What a person may do. An account holds one or more; each reaches the rows of the account's organisation and below. */
public enum Role {
    /** Sets up accounts, organisations, calendars and imports; reads the audit trail. */
    ADMINISTRATOR,
    /** Reads dashboards, keeps contracts and policies, may step in on every ticket. */
    MANAGER,
    /** Takes calls, logs tickets and answers, rings back and closes. */
    AGENT,
    /** Assigns technicians and moves work between them. */
    DISPATCHER,
    /** Goes out, fixes, gets the signature. */
    TECHNICIAN
}
