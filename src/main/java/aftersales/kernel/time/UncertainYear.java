package aftersales.kernel.time;

/**
 * A year whose holidays a calendar does not know for certain.
 *
 * @param provisional whether at least its fixed holidays are there
 */
public record UncertainYear(int year, boolean provisional) {
}
