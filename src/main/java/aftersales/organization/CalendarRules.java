package aftersales.organization;

import aftersales.access.ScopeTree;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Season;
import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a calendar may become, and by whose hand. */
@Component
class CalendarRules {

    /** How many calendars may refine each other, one above the other. */
    static final int MOST_LEVELS = 8;
    private static final int MOST_SEASONS = 60;
    private static final int MOST_DAYS = 5_000;
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final ScopeTree scopes;
    private final CalendarStore store;

    CalendarRules(ScopeTree scopes, CalendarStore store) {
        this.scopes = scopes;
        this.store = store;
    }

    /** @param before the calendar that is to change, null for a new one */
    void check(Actor actor, SaveCalendar details, @Nullable StoredCalendar before) {
        if (!actor.isAnyOf(Role.ADMINISTRATOR, Role.MANAGER)) {
            throw Refusal.because("access.refused");
        }
        scopes.requireReach(actor, details.organization());
        if (before != null && !details.organization().equals(before.organization())) {
            throw Refusal.of("organization", "organization.calendar.owner");
        }
        checkParent(details, before);
        checkSeasons(details.content().seasons());
        checkDays(details.content());
    }

    private void checkParent(SaveCalendar details, @Nullable StoredCalendar before) {
        CalendarId parent = details.parent();
        if (parent == null) {
            if (details.content().zone() == null) {
                throw Refusal.of("zone", "organization.calendar.zone.none");
            }
            return;
        }
        if (!scopes.isWithin(details.organization(), store.get(parent).organization())) {
            throw new NotFound("calendar", parent);
        }
        if (before != null && store.refining(before.id()).contains(parent)) {
            throw Refusal.of("parent", "organization.calendar.circle");
        }
    }

    /** What must hold for the changed calendar and for each that refines it. */
    void checkLines(CalendarId changed, Map<CalendarId, List<StoredCalendar>> lines) {
        lines.forEach((id, line) -> {
            if (line.size() > MOST_LEVELS) {
                throw Refusal.of("parent", "organization.calendar.deep", MOST_LEVELS);
            }
            if (line.stream().flatMap(one -> one.content().seasons().stream()).allMatch(season -> season.week().isEmpty())) {
                throw id.equals(changed) ? Refusal.of("week", "organization.calendar.hours.none")
                        : Refusal.of("week", "organization.calendar.hours.none.below", line.get(0).name());
            }
        });
    }

    private static void checkSeasons(List<Season> seasons) {
        if (seasons.size() > MOST_SEASONS) {
            throw Refusal.of("seasons", "organization.calendar.seasons.many", MOST_SEASONS);
        }
        for (int i = 0; i < seasons.size(); i++) {
            Season season = seasons.get(i);
            boolean ordinary = season.from() == null && season.until() == null;
            if (season.week().hasOverlap()) {
                throw Refusal.of(ordinary ? "week" : "seasons[" + i + "].from", "organization.calendar.hours.overlap");
            }
            checkDate(season.from(), "seasons[" + i + "].from");
            checkDate(season.until(), "seasons[" + i + "].until");
            for (int before = 0; before < i; before++) {
                if (overlap(seasons.get(before), season) && !ordinary) {
                    throw Refusal.of("seasons[" + i + "].from", "organization.calendar.seasons.overlap");
                }
            }
            if (ordinary && i < seasons.size() - 1) {
                throw Refusal.of("seasons[" + (i + 1) + "].from", "organization.calendar.seasons.order");
            }
        }
    }

    static boolean overlap(Season one, Season other) {
        return starts(one).compareTo(ends(other)) <= 0 && starts(other).compareTo(ends(one)) <= 0;
    }

    private static LocalDate starts(Season season) {
        return season.from() == null ? LocalDate.MIN : season.from();
    }

    private static LocalDate ends(Season season) {
        return season.until() == null ? LocalDate.MAX : season.until();
    }

    private static void checkDays(CalendarContent content) {
        Duration day = content.day();
        if (day != null && (day.compareTo(Duration.ofMinutes(1)) < 0 || day.compareTo(Duration.ofDays(1)) > 0)) {
            throw Refusal.of("day", "organization.calendar.day.range");
        }
        if (content.days().size() > MOST_DAYS) {
            throw Refusal.of("days", "organization.calendar.days.many", MOST_DAYS);
        }
        content.days().forEach((date, special) -> {
            checkDate(date, "days");
            if (special.name().length() > 80) {
                throw Refusal.of("days", "organization.calendar.days.name", date.toString());
            }
            if (overlap(special)) {
                throw Refusal.of("days", "organization.calendar.days.overlap", date.toString());
            }
        });
    }

    private static boolean overlap(SpecialDay special) {
        return WeeklyHours.on(List.of(DayOfWeek.MONDAY), special.hours().toArray(new Hours[0])).hasOverlap();
    }

    private static void checkDate(@Nullable LocalDate date, String field) {
        if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            throw Refusal.of(field, "organization.calendar.date.range", date.toString());
        }
    }
}
