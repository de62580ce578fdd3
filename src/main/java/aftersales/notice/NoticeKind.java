package aftersales.notice;

/** What a notice tells; each has its words in {@code notice.kind.*}. */
public enum NoticeKind {
    /** Somebody's fault was reported to the reader's organisation. */
    TICKET_OPENED,
    /** The job is the reader's now. */
    TICKET_ASSIGNED,
    /** The job was the reader's and is another's now. */
    TICKET_UNASSIGNED,
    /** A promise has used most of its time. */
    CLOCK_WARNING,
    /** A promise was not kept in time. */
    CLOCK_MISSED,
    /** A promise that was not kept in time is still open so long after its deadline. */
    CLOCK_OVERDUE,
    /** What was told as missed was kept after all: it had been entered late. */
    CLOCK_PUT_RIGHT,
    /** A pause stops the clocks only once a manager approves. */
    PAUSE_ASKED,
    PAUSE_APPROVED,
    PAUSE_REFUSED,
    /** To the customer: a quote, with the way to his page. */
    QUOTE_SENT,
    /** To whom sent it. */
    QUOTE_ACCEPTED,
    QUOTE_REFUSED,
    QUOTE_EXPIRED,
    /** A contract ends within its reminder days and nothing is agreed for afterwards. */
    CONTRACT_EXPIRING,
    /** The reader sees to what a customer told us to do. */
    INSTRUCTION_ASSIGNED,
    /** The customer did not accept what was done. */
    INSTRUCTION_REJECTED,
    /** It is due tomorrow, or today. */
    INSTRUCTION_DUE,
    INSTRUCTION_MISSED,
    /** Free time under a contract ends within sixty days; once a week at most. */
    WARRANTY_ENDING,
    /** Reply cards of what the reader's organisation sold are to come back within ten days. */
    CARDS_AWAITED
}
