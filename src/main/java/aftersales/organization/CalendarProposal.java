package aftersales.organization;

import java.util.List;

/**
 * What saving a calendar would do.
 *
 * @param differences to the version that holds
 * @param refining    names of the calendars that refine it and change with it
 * @param impact      what would become of running deadlines if it were applied to them
 */
public record CalendarProposal(List<CalendarDifference> differences, List<String> refining, CalendarUse.Impact impact) {
}
