package aftersales.bench;

import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.sla.EventKind;
import aftersales.sla.OpenSubject;
import aftersales.sla.PauseReason;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaClocks;
import aftersales.sla.SlaEvent;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.SubjectRef;
import aftersales.sla.TargetKind;
import aftersales.testing.Company;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Very many subjects with two clocks each: to respond within an hour, round the clock, and to fix within 24 working hours of
 * days that never close. Each belongs to Yinchuan and to no technician.
 */
public final class ClockLoad {

    /** Until a clock to respond is at risk. */
    public static final Duration TO_RISK = Duration.ofMinutes(48);
    /** Until it is missed. */
    public static final Duration TO_MISS = Duration.ofHours(1);

    private static final int BATCH = 2_000;

    private final SlaClocks clocks;
    private final SaveTarget respond;
    private final SaveTarget fix;
    private final Company company;
    private final PolicyId policy;

    public ClockLoad(SlaClocks clocks, SlaPolicyService policies, CalendarService calendars, Company company) {
        this.clocks = clocks;
        this.company = company;
        var always = calendars.create(Company.SYSTEM, new SaveCalendar(company.headquarters(), "Long", "Asia/Shanghai", false,
                WeeklyHours.everyDay(Hours.parse("00:00", "12:00"), Hours.parse("12:00", "24:00"))));
        respond = new SaveTarget(TargetKind.RESPOND, TO_MISS.toSeconds(), null, EventKind.REPORTED, Set.of(), "", "", "");
        fix = new SaveTarget(TargetKind.FIX, 24 * 3600, always, EventKind.REPORTED, PauseReason.choices(), "", "", "");
        policy = policies.create(Company.SYSTEM, promise(TO_MISS));
    }

    public PolicyId policy() {
        return policy;
    }

    /** What the policy would say with another time to respond. */
    public SavePolicy promise(Duration toRespond) {
        return new SavePolicy(company.headquarters(), "B", "Bench",
                List.of(respond.within(Allowance.ofSeconds(toRespond.toSeconds())), fix), true);
    }

    /** Opens those from one number to before another; what is due already waits for the next look. */
    public void open(int from, int to, IntFunction<Instant> reportedAt) {
        inBatches(from, to, i -> opening(i, List.of(reported(reportedAt.apply(i)))), false);
    }

    /** As {@link #open}, as imported history: what lies in the past is told to nobody. */
    public void openPast(int from, int to, IntFunction<Instant> reportedAt) {
        inBatches(from, to, i -> opening(i, List.of(reported(reportedAt.apply(i)))), true);
    }

    /** Opens as many with a history of one to eight events in the last days. */
    public void openLived(int count, Instant now) {
        inBatches(0, count, i -> opening(i, life(i, now.minusSeconds(3600L + i * 7L % 400_000))), true);
    }

    private void inBatches(int from, int to, IntFunction<OpenSubject> opening, boolean past) {
        for (int begin = from; begin < to; begin += BATCH) {
            List<OpenSubject> batch = IntStream.range(begin, Math.min(to, begin + BATCH)).mapToObj(opening).toList();
            if (past) {
                clocks.openPast(Company.SYSTEM, batch);
            } else {
                clocks.open(Company.SYSTEM, batch);
            }
        }
    }

    private OpenSubject opening(int i, List<SlaEvent> events) {
        return new OpenSubject(ref(i), policy, company.yinchuan(), null, events);
    }

    private static SlaEvent reported(Instant at) {
        return SlaEvent.of(EventKind.REPORTED, at);
    }

    /** All within an hour. */
    private static List<SlaEvent> life(int i, Instant at) {
        List<SlaEvent> events = new ArrayList<>(List.of(reported(at), SlaEvent.of(EventKind.ANSWERED, at.plusSeconds(300)),
                SlaEvent.of(EventKind.VISIT_REQUESTED, at.plusSeconds(400)),
                SlaEvent.paused(at.plusSeconds(900), PauseReason.WAITING_CUSTOMER),
                SlaEvent.resumed(at.plusSeconds(1_500), PauseReason.WAITING_CUSTOMER),
                SlaEvent.of(EventKind.ARRIVED, at.plusSeconds(2_000)),
                SlaEvent.paused(at.plusSeconds(2_500), PauseReason.WAITING_PARTS),
                SlaEvent.of(EventKind.FIXED, at.plusSeconds(3_500))));
        return events.subList(0, 1 + i % events.size());
    }

    public static SubjectRef ref(int i) {
        return new SubjectRef("bench", "B-" + i);
    }
}
