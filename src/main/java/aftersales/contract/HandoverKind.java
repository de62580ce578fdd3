package aftersales.contract;

/** What is handed over with an installation; all but the last stand on the list from the beginning. */
public enum HandoverKind {
    USER_MANUAL, INSTALLATION_GUIDE, ADMINISTRATION_MANUAL, MAINTENANCE_SOFTWARE, TRAINING, OTHER
}
