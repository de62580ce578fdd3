package aftersales.warranty;

/** The rules by which a verdict is found, in the order in which they are told. */
public enum ReasonCode {

    /** Help by phone is free, always. */
    PHONE_FREE,
    NO_CONTRACT,
    /** Contracts cover it, and in none of them is anything written about warranty yet. */
    NOTHING_WRITTEN,
    /** The contract says nothing about this. */
    NO_TERM,
    TERM_HOLDS,
    TERM_OVER,
    TERM_NOT_BEGUN,
    BEFORE_ACCEPTANCE,
    REPLACED_FREE,
    LESS_SPECIFIC,
    OTHER_SCOPE,
    EVIDENCE_USED,
    EVIDENCE_MISSING,
    EVIDENCE_UNPROVED,
    NO_EVIDENCE,
    CARD_IN_TIME,
    CARD_LATE,
    CARD_MISSING,
    /** It rests on what was sold during the life of the contract. */
    EXTENSION_SOLD,
    PROLONGS,
    NOTHING_TO_PROLONG,
    NOT_REPLACED,
    OTHER_SELLER,
    BETTER_ELSEWHERE,
    OWED_BY_OTHER,
    EXCLUDED,
    NOT_EXCLUDED,
    DIAGNOSIS_OPEN,
    COMPONENT_OPEN,
    CARRIED_IN,
    ON_SITE_NOT_OWED,
    LOSS_BORNE,
    LOSS_OPEN,
    SCHEME_FIRST,
    SERVICE_FEE
}
