package aftersales.contract;

/** What made a version of a contract. */
public enum VersionCause {
    DRAWN, CHANGED,
    /** It was put under terms of its own. */
    TERMS_AGREED
}
