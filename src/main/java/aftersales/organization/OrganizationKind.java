package aftersales.organization;

/** What sort of service organisation it is. */
public enum OrganizationKind {
    /** The top: supervises all below it and takes complaints about them. */
    HEADQUARTERS,
    BRANCH,
    /** A maintenance centre or repair station of the company's own or a franchised one. */
    STATION,
    DEALER
}
