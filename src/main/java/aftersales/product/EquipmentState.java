package aftersales.product;

/** Whether a device is in use. */
public enum EquipmentState {
    IN_SERVICE,
    /** Taken down or scrapped; kept for the history, not offered for new tickets. */
    RETIRED
}
