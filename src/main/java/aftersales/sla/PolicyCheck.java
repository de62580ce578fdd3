package aftersales.sla;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.time.NoWorkingTime;
import aftersales.organization.CalendarQueries;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a policy must be before it is kept. Refusals name the field as the form does: {@code fix.amount}. */
@Component
class PolicyCheck {

    /** Part of addresses: no sign that would have to be escaped there. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,19}");
    private static final long SHORTEST = 60;
    private static final long LONGEST = Duration.ofDays(3650).getSeconds();

    private final CalendarQueries calendars;
    private final Clock clock;

    PolicyCheck(CalendarQueries calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    void pass(Actor actor, SavePolicy policy) {
        require(CODE.matcher(policy.code()).matches() && !policy.code().equals("new"), "code", "sla.policy.code.form");
        require(!policy.name().isEmpty() && policy.name().length() <= 80, "name", "sla.policy.name.length");
        require(!policy.targets().isEmpty(), "targets", "sla.policy.targets.none");
        Set<TargetKind> seen = EnumSet.noneOf(TargetKind.class);
        for (SaveTarget target : policy.targets()) {
            String field = target.kind().name().toLowerCase(Locale.ROOT) + ".";
            require(seen.add(target.kind()), field + "kind", "sla.policy.target.twice");
            target(actor, target, field);
        }
    }

    private void target(Actor actor, SaveTarget target, String field) {
        require(target.allowance().amount() >= SHORTEST && target.allowance().amount() <= LONGEST, field + "amount", "sla.policy.target.seconds");
        require(target.start() == EventKind.REPORTED
                || target.start() == EventKind.VISIT_REQUESTED && target.kind() != TargetKind.RESPOND,
                field + "start", "sla.policy.target.start");
        require(target.promiseEn().length() <= 400, field + "promiseEn", "sla.policy.target.promise.length");
        require(target.promiseZh().length() <= 400, field + "promiseZh", "sla.policy.target.promise.length");
        require(target.source().length() <= 200, field + "source", "sla.policy.target.source.length");
        if (target.calendar() != null) {
            try {
                calendars.get(actor, target.calendar());
                calendars.calendar(target.calendar()).deadline(clock.instant(), Duration.ofSeconds(target.allowance().amount()));
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
