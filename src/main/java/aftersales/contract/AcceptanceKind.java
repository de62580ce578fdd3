package aftersales.contract;

/** What is looked at: on arrival quantity, appearance and packing; at the end whether each unit works. */
public enum AcceptanceKind {
    INITIAL, FINAL
}
