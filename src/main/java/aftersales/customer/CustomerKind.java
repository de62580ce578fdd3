package aftersales.customer;

/** What sort of customer it is. */
public enum CustomerKind {
    /** Authorities, police, state offices. */
    GOVERNMENT,
    ENTERPRISE,
    /** Hospitals, schools, water works and others of the public hand (事业单位). */
    INSTITUTION,
    INDIVIDUAL,
    /** Made by an import; nobody has looked at it yet. */
    IMPORT
}
