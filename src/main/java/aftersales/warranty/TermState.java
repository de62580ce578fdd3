package aftersales.warranty;

/** How a term stands on the day of the fault, from what says most to what says nothing. */
enum TermState {

    HOLDS,
    /** After its last phase. */
    OVER,
    BEFORE_ACCEPTANCE,
    /** Its first day is later. */
    NOT_BEGUN,
    NO_EVIDENCE,
    /** The card came back too late, or never. */
    CARD_LATE, CARD_MISSING,
    /** The term it prolongs does not end, or has not begun. */
    NOTHING_TO_PROLONG,
    /** Nothing was replaced in a paid repair. */
    NOT_REPLACED,
    /** Another one promised it, who did not sell the unit. */
    OTHER_SELLER;

    /** Whether it says anything about who bears the costs. */
    boolean speaks() {
        return compareTo(NO_EVIDENCE) <= 0;
    }
}
