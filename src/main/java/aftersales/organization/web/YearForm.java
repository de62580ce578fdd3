package aftersales.organization.web;

import aftersales.kernel.time.YearState;
import aftersales.organization.ListedDay;
import aftersales.organization.YearFiles;
import aftersales.organization.YearList;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A year's list with what was ticked of it.
 *
 * @param list the whole list as lines; {@code take} and {@code drop} are dates of it and of what stood there before
 * @param like the weekday whose hours make-up days have
 */
record YearForm(@Size(max = 100_000) @NotNull String list, @Nullable Set<LocalDate> take, @Nullable Set<LocalDate> drop, @NotNull DayOfWeek like,
        @NotNull YearState state, @Size(max = 200) @Nullable String source, long version) {

    static YearForm of(YearList list, Set<LocalDate> take, Set<LocalDate> drop, long version) {
        return new YearForm(YearFiles.write(list.days()), take, drop, DayOfWeek.MONDAY, list.state(), list.source(), version);
    }

    /** The days that were ticked. */
    YearList ticked(int year) {
        YearList all = whole(year);
        Set<LocalDate> taken = take == null ? Set.of() : take;
        List<ListedDay> days = all.days().stream().filter(day -> taken.contains(day.date())).toList();
        return new YearList(year, state, all.source(), days);
    }

    /** Everything that was offered. */
    YearList whole(int year) {
        YearList read = YearFiles.read(year, list, source == null || source.isBlank() ? null : source);
        return new YearList(year, state, read.source(), read.days());
    }

    Set<LocalDate> dropped() {
        return drop == null ? new HashSet<>() : drop;
    }
}
