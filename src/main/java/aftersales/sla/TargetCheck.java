package aftersales.sla;

import static aftersales.sla.PolicyCheck.require;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.Measure;
import aftersales.kernel.time.NoWorkingTime;
import aftersales.organization.CalendarQueries;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What each target of a policy must be, and how they must get on with each other. */
@Component
class TargetCheck {

    private static final int MOST = 60;
    private static final int MOST_WORDS = 50;
    private static final long SHORTEST = 60;
    private static final long LONGEST = Duration.ofDays(3650).getSeconds();
    private static final long MOST_DAYS = 3650;

    private final CalendarQueries calendars;
    private final Clock clock;

    TargetCheck(CalendarQueries calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param hours whether it, or a policy it refines, tells in hours from out of hours */
    void pass(Actor actor, SavePolicy policy, boolean hours) {
        require(!policy.targets().isEmpty(), "targets", "sla.policy.targets.none");
        require(policy.targets().size() <= MOST, "targets", "sla.policy.targets.many", MOST);
        for (int i = 0; i < policy.targets().size(); i++) {
            String field = "targets[" + i + "].";
            SaveTarget target = policy.targets().get(i);
            amount(target, field);
            require(target.kind().starts().contains(target.start()), field + "start", "sla.policy.target.start");
            require(target.kind().stops().containsAll(target.stops()), field + "stops", "sla.policy.target.stops");
            require(target.pausable().containsAll(target.approval()), field + "approval", "sla.policy.target.approval");
            require(target.share() == null || target.share() >= 1 && target.share() <= 99, field + "share", "sla.policy.target.share");
            require(target.promiseEn().length() <= 400, field + "promiseEn", "sla.policy.target.promise.length");
            require(target.promiseZh().length() <= 400, field + "promiseZh", "sla.policy.target.promise.length");
            require(target.source().length() <= 200, field + "source", "sla.policy.target.source.length");
            conditions(target.conditions(), field, hours);
            reached(actor, target, field);
        }
        TargetRivalry.pass(policy.targets());
    }

    private static void amount(SaveTarget target, String field) {
        long amount = target.allowance().amount();
        switch (target.allowance().measure()) {
            case TIME -> require(amount >= SHORTEST && amount <= LONGEST, field + "amount", "sla.policy.target.seconds");
            case WORKING_DAYS -> require(amount >= 1 && amount <= MOST_DAYS, field + "amount", "sla.policy.target.days", 1, MOST_DAYS);
            case BY_WORKING_DAY, CALENDAR_DAYS ->
                require(amount >= 0 && amount <= MOST_DAYS, field + "amount", "sla.policy.target.days", 0, MOST_DAYS);
        }
    }

    private static void conditions(List<Condition> conditions, String field, boolean hours) {
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            String own = field + "conditions[" + i + "]";
            require(!condition.values().isEmpty(), own, "sla.policy.condition.empty");
            require(condition.values().size() <= MOST_WORDS, own, "sla.policy.condition.many", MOST_WORDS);
            for (String word : condition.values()) {
                require(condition.fact().accepts(word), own, "sla.policy.condition.word", word);
            }
            require(condition.fact() != Fact.HOURS || hours, own, "sla.policy.hours.needed");
            Set<String> left = new HashSet<>(condition.values());
            conditions.subList(0, i).stream().filter(other -> other.fact() == condition.fact()).forEach(other -> left.retainAll(other.values()));
            require(!left.isEmpty(), own, "sla.policy.condition.contradiction");
        }
    }

    /** Working days are those of a calendar; hours, and days of the organisation's zone, may do without one. */
    private void reached(Actor actor, SaveTarget target, String field) {
        CalendarId calendar = target.calendar();
        if (calendar == null) {
            require(target.allowance().measure() == Measure.TIME || target.allowance().measure() == Measure.CALENDAR_DAYS,
                    field + "calendar", "sla.policy.calendar.needed");
            return;
        }
        calendar(actor, calendar, field + "calendar");
        try {
            target.allowance().deadline(calendars.calendar(calendar), clock.instant());
        } catch (NoWorkingTime e) {
            throw Refusal.of(field + "calendar", "sla.policy.calendar.never");
        }
    }

    void calendar(Actor actor, CalendarId calendar, String field) {
        try {
            calendars.get(actor, calendar);
        } catch (NotFound e) {
            throw Refusal.of(field, "sla.policy.calendar.unknown");
        }
    }
}
