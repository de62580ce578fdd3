package aftersales.warranty;

/** How the customer wants to be helped. */
public enum Wanted { PHONE, ON_SITE, CARRY_IN }
