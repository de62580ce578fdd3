package aftersales.organization;

import aftersales.kernel.time.YearState;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The special days of one year, as they were published or sent in; in order, one a date.
 *
 * @param state  provisional where the make-up days are not known yet
 * @param source where the list comes from: the notice, the file; null where nothing is known of it
 */
public record YearList(int year, YearState state, @Nullable String source, List<ListedDay> days) {

    /** Sorts, leaves other years out; of two entries for a date the certain one stays, and a holiday beats a make-up day. */
    static YearList of(int year, YearState state, @Nullable String source, List<ListedDay> found) {
        Map<Object, ListedDay> days = new LinkedHashMap<>();
        found.stream().filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(ListedDay::date).thenComparing(ListedDay::certain, Comparator.reverseOrder())
                        .thenComparing(ListedDay::kind))
                .forEach(day -> days.putIfAbsent(day.date(), day));
        return new YearList(year, state, source, List.copyOf(days.values()));
    }
}
