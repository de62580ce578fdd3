package aftersales.webkit.list;

/**
 * How many rows there are, counted only so far: a list of a million must not be counted on each page.
 *
 * @param number rows counted
 * @param more   true when there are more than that
 */
public record Count(long number, boolean more) {
}
