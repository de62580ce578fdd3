package aftersales.sla;

/** Why terms were chosen anew. */
public enum ChangeCause {
    PRIORITY,
    /** Another fact of the case. */
    FACTS,
    CONTRACT,
    /** The policy was edited, and the edit applied to what is running. */
    POLICY,
    /** A calendar was edited, and the edit applied to what is running. */
    CALENDAR
}
