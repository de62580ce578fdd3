package aftersales.kernel.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one calendar says by itself, before those above it are asked: a company's, a branch's, a project's.
 *
 * @param name    what people call it; may be empty
 * @param seasons weekly hours by validity, the first that holds on a date gives its rows; none leaves that to the level above
 * @param days    single dates that differ from the week
 * @param years   years whose holidays have been loaded; empty where it has nothing to do with holidays
 */
public record CalendarLevel(String name, List<Season> seasons, SortedMap<LocalDate, SpecialDay> days, SortedMap<Integer, YearState> years) {

    public CalendarLevel {
        seasons = List.copyOf(seasons);
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /** The same hours every week and nothing else. */
    public static CalendarLevel weekly(WeeklyHours week) {
        return named("").week(week).build();
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Takes what is known of a level in any order: of two words about one date a holiday wins, then a half-day. */
    public static final class Builder {

        private final String name;
        private final List<Season> seasons = new ArrayList<>();
        private final SortedMap<LocalDate, SpecialDay> days = new TreeMap<>();
        private final SortedMap<Integer, YearState> years = new TreeMap<>();

        private Builder(String name) {
            this.name = name;
        }

        public Builder week(WeeklyHours week) {
            return season(Season.always(week));
        }

        public Builder season(Season season) {
            seasons.add(season);
            return this;
        }

        public Builder day(LocalDate date, SpecialDay day) {
            days.merge(date, day, (before, now) -> before.kind().compareTo(now.kind()) < 0 ? before : now);
            return this;
        }

        public Builder year(int year, YearState state) {
            years.put(year, state);
            return this;
        }

        public CalendarLevel build() {
            return new CalendarLevel(name, seasons, days, years);
        }
    }
}
