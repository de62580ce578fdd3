package aftersales.organization;

import static aftersales.organization.CalendarDifference.Kind.DAY;
import static aftersales.organization.CalendarDifference.Kind.DAY_CHANGED;
import static aftersales.organization.CalendarDifference.Kind.DAY_GONE;
import static aftersales.organization.CalendarDifference.Kind.DAY_NEW;
import static aftersales.organization.CalendarDifference.Kind.DAY_REMOVED;
import static aftersales.organization.CalendarDifference.Kind.SEASON;
import static aftersales.organization.CalendarDifference.Kind.SEASON_GONE;
import static aftersales.organization.CalendarDifference.Kind.SEASON_NEW;
import static aftersales.organization.CalendarDifference.Kind.WEEK;
import static aftersales.organization.CalendarDifference.Kind.WEEK_GONE;
import static aftersales.organization.CalendarDifference.Kind.YEAR;
import static aftersales.organization.CalendarDifference.Kind.ZONE;
import static aftersales.organization.CalendarDifference.Kind.ZONE_GONE;

import aftersales.kernel.time.Season;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Tells in what two contents of a calendar differ; arguments are what they differ in, as values. */
final class CalendarDifferences {

    private CalendarDifferences() {
    }

    static List<CalendarDifference> between(CalendarContent before, CalendarContent after) {
        List<CalendarDifference> found = new ArrayList<>();
        if (!Objects.equals(before.zone(), after.zone())) {
            found.add(after.zone() == null ? CalendarDifference.of(ZONE_GONE) : CalendarDifference.of(ZONE, after.zone().getId()));
        }
        if (!Objects.equals(before.day(), after.day())) {
            found.add(after.day() == null ? CalendarDifference.of(DAY_GONE) : CalendarDifference.of(DAY, after.day()));
        }
        if (!before.week().equals(after.week())) {
            found.add(after.week().map(week -> CalendarDifference.of(WEEK, week)).orElseGet(() -> CalendarDifference.of(WEEK_GONE)));
        }
        seasons(before, after, found);
        days(before, after, found);
        after.years().forEach((year, loaded) -> {
            if (!loaded.equals(before.years().get(year))) {
                found.add(CalendarDifference.of(YEAR, year, loaded.state()));
            }
        });
        return found;
    }

    private static void seasons(CalendarContent before, CalendarContent after, List<CalendarDifference> found) {
        after.datedSeasons().forEach(season -> same(season, before).ifPresentOrElse(
                old -> {
                    if (!old.week().equals(season.week())) {
                        found.add(CalendarDifference.of(SEASON, season, season.week()));
                    }
                }, () -> found.add(CalendarDifference.of(SEASON_NEW, season, season.week()))));
        before.datedSeasons().stream().filter(season -> same(season, after).isEmpty())
                .forEach(season -> found.add(CalendarDifference.of(SEASON_GONE, season)));
    }

    private static Optional<Season> same(Season wanted, CalendarContent content) {
        return content.datedSeasons().stream()
                .filter(season -> Objects.equals(season.from(), wanted.from()) && Objects.equals(season.until(), wanted.until())).findFirst();
    }

    private static void days(CalendarContent before, CalendarContent after, List<CalendarDifference> found) {
        var dates = new TreeSet<>(before.days().keySet());
        dates.addAll(after.days().keySet());
        dates.forEach(date -> {
            var old = before.days().get(date);
            var now = after.days().get(date);
            if (now == null) {
                found.add(CalendarDifference.of(DAY_REMOVED, date, Objects.requireNonNull(old)));
            } else if (old == null) {
                found.add(CalendarDifference.of(DAY_NEW, date, now));
            } else if (!old.equals(now)) {
                found.add(CalendarDifference.of(DAY_CHANGED, date, now));
            }
        });
    }
}
