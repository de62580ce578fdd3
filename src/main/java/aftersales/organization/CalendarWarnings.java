package aftersales.organization;

import aftersales.kernel.identity.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Watches that the holidays of the coming year are there in time: the notice comes in late October or November, and from
 * then on deadlines reach into the year.
 */
@Component
public class CalendarWarnings {

    private static final Month FROM = Month.OCTOBER;

    private final CalendarQueries queries;
    private final Clock clock;

    CalendarWarnings(CalendarQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** Of all calendars an actor sees; of those that refine each other the one that has years of its own. */
    public List<CalendarWarning> of(Actor actor) {
        return queries.list(actor).stream().filter(row -> !row.own().years().isEmpty()).flatMap(row -> of(row).stream()).toList();
    }

    /** This year and, from October on, the next. */
    public List<CalendarWarning> of(CalendarRow row) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), row.zone());
        int last = today.getMonth().compareTo(FROM) < 0 ? today.getYear() : today.getYear() + 1;
        return row.calendar().uncertainYears(today.atTime(LocalTime.NOON).atZone(row.zone()).toInstant(),
                LocalDate.of(last, 12, 1).atTime(LocalTime.NOON).atZone(row.zone()).toInstant()).stream()
                .map(uncertain -> new CalendarWarning(row, uncertain.year(), uncertain.provisional())).toList();
    }
}
