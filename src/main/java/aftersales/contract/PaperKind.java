package aftersales.contract;

/** What a paper on file is. */
public enum PaperKind {
    /** The contract itself with both signatures. */
    SIGNED_CONTRACT,
    /** What was agreed beside it, later. */
    SUPPLEMENT,
    PROMISE_LETTER,
    TENDER,
    INVOICE,
    CORRESPONDENCE,
    OTHER
}
