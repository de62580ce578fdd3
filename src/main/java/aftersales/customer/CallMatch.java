package aftersales.customer;

/** By what a caller was found. */
public enum CallMatch {
    PHONE, NUMBER, CUSTOMER, CONTACT, SITE
}
