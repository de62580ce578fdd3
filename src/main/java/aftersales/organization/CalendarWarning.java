package aftersales.organization;

/**
 * A calendar that needs a year's holidays soon and does not have them for certain.
 *
 * @param provisional whether it has those fixed by law
 */
public record CalendarWarning(CalendarRow calendar, int year, boolean provisional) {
}
