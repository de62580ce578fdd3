package aftersales.sanbao;

/** How sure a fact is; none was taken from the official gazette unless an administrator says so. */
public enum Sure { CONFIRMED, SEVERAL_PAGES, ONE_PAGE_QUOTING, ONE_PAGE }
