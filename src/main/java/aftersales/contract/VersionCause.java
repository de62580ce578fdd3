package aftersales.contract;

/** What made a version of a contract. */
public enum VersionCause {
    DRAWN, CHANGED,
    /** It was put under terms of its own. */
    TERMS_AGREED,
    /** A delivery was accepted that has no units of its own. */
    ACCEPTED,
    /** Free time was sold besides. */
    EXTENSION,
    EXTENSION_WITHDRAWN
}
