package aftersales.sla;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.time.NoWorkingTime;
import aftersales.organization.CalendarQueries;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a policy must be before it is kept. Refusals name the field as the form does: {@code targets[1].seconds}. */
@Component
class PolicyCheck {

    private static final long SHORTEST = 60;
    private static final long LONGEST = Duration.ofDays(3650).getSeconds();

    private final CalendarQueries calendars;
    private final Clock clock;

    PolicyCheck(CalendarQueries calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    void pass(Actor actor, SavePolicy policy) {
        require(!policy.code().isEmpty() && policy.code().length() <= 20, "code", "sla.policy.code.length");
        require(!policy.name().isEmpty() && policy.name().length() <= 80, "name", "sla.policy.name.length");
        require(!policy.targets().isEmpty(), "targets", "sla.policy.targets.none");
        Set<TargetKind> seen = EnumSet.noneOf(TargetKind.class);
        List<SaveTarget> targets = policy.targets();
        for (int i = 0; i < targets.size(); i++) {
            String field = "targets[" + i + "].";
            require(seen.add(targets.get(i).kind()), field + "kind", "sla.policy.target.twice");
            target(actor, targets.get(i), field);
        }
    }

    private void target(Actor actor, SaveTarget target, String field) {
        require(target.seconds() >= SHORTEST && target.seconds() <= LONGEST, field + "seconds", "sla.policy.target.seconds");
        require(target.start() == EventKind.REPORTED
                || target.start() == EventKind.VISIT_REQUESTED && target.kind() != TargetKind.RESPOND,
                field + "start", "sla.policy.target.start");
        require(target.promiseEn().length() <= 400, field + "promiseEn", "sla.policy.target.promise.length");
        require(target.promiseZh().length() <= 400, field + "promiseZh", "sla.policy.target.promise.length");
        require(target.source().length() <= 200, field + "source", "sla.policy.target.source.length");
        if (target.calendar() != null) {
            try {
                calendars.get(actor, target.calendar());
                calendars.calendar(target.calendar()).deadline(clock.instant(), Duration.ofSeconds(target.seconds()));
            } catch (NotFound e) {
                throw Refusal.of(field + "calendar", "sla.policy.calendar.unknown");
            } catch (NoWorkingTime e) {
                throw Refusal.of(field + "calendar", "sla.policy.calendar.never");
            }
        }
    }

    private static void require(boolean holds, String field, String code) {
        if (!holds) {
            throw Refusal.of(field, code);
        }
    }
}
