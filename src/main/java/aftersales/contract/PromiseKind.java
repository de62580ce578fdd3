package aftersales.contract;

/** What a sentence of a contract promises: something a clock measures, or something else. */
public enum PromiseKind {
    RESPOND,
    ARRIVE,
    FIX,
    OTHER
}
