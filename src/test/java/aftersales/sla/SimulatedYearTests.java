package aftersales.sla;

import static aftersales.sla.SimulatedPromise.CHINA;
import static aftersales.sla.SimulatedPromise.NEW_YEAR;
import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.bench.BenchTable;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.CalendarContent;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.organization.StatutoryHolidays;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A year of 20,000 made-up tickets, entered as they were heard of, on a clock that jumps, with a poller that is down now and
 * then: verdicts, warnings, misses and monthly figures against {@link SimulatedVerdicts}, which knows nothing of the engine.
 */
@ApplicationTest
@Tag("proof")
class SimulatedYearTests {

    private static final int TICKETS = Integer.getInteger("simulated.tickets", 20_000);
    private static final long SEED = Long.getLong("simulated.seed", 20_260_101L);

    @Autowired SlaClocks clocks;
    @Autowired SlaQueries queries;
    @Autowired SlaAudit audit;
    @Autowired SlaFigures figures;
    @Autowired SlaPolicyService policies;
    @Autowired CalendarService calendars;
    @Autowired StatutoryHolidays holidays;
    @Autowired MilestoneDispatch dispatch;
    @Autowired ConfigurableApplicationContext context;
    @Autowired Company company;
    @Autowired TestClock clock;

    private record Action(Instant at, SimulatedLife life, SimulatedLife.Deed deed) {
    }

    /** Instants at which the poller really looked. */
    private final TreeSet<Instant> polls = new TreeSet<>();
    private final Random random = new Random(SEED);
    private Instant downUntil = NEW_YEAR;
    private Instant downFrom = NEW_YEAR;

    @Test
    void a_year() {
        company.found();
        clock.set(NEW_YEAR);
        PolicyId policy = policy();
        List<SimulatedLife> lives = new ArrayList<>();
        for (int n = 0; n < TICKETS; n++) {
            lives.add(SimulatedLife.random(n, NEW_YEAR.plusSeconds(random.nextInt(350 * 288) * 300L), random));
        }
        long begin = System.nanoTime();
        try (SimulatedNews news = SimulatedNews.in(context)) {
            live(lives, policy);
            double seconds = (System.nanoTime() - begin) / 1e9;
            SimulatedVerdicts verdicts = new SimulatedVerdicts(polls);
            Map<SubjectRef, List<ClockView>> stored = stored(lives);
            lives.forEach(life -> verdicts.compare(life, stored.getOrDefault(life.subject(), List.of()), news));
            compareFigures(verdicts);
            SlaAudit.Report report = audit.recompute(10);
            assertThat(report.differences()).isEmpty();
            new BenchTable("A simulated year, seed " + SEED)
                    .row("tickets", TICKETS, "").row("events", lives.stream().mapToInt(life -> life.deeds().size()).sum(), "")
                    .row("clocks compared", verdicts.clocks(), "").row("of them missed", verdicts.missed(), "")
                    .row("warnings compared", verdicts.warnings(), "").row("of them told", verdicts.warned(), "")
                    .row("misses told", news.misses(), "").row("misses withdrawn", news.withdrawals(), "")
                    .row("looks of the poller", polls.size(), "").row("lived in", seconds, "s").print();
        }
    }

    private void live(List<SimulatedLife> lives, PolicyId policy) {
        List<Action> actions = new ArrayList<>();
        for (SimulatedLife life : lives) {
            life.deeds().forEach(deed -> actions.add(new Action(deed.heardAt(), life, deed)));
            if (life.changedAt() != null) {
                actions.add(new Action(life.changedAt(), life, null));
            }
        }
        actions.sort(Comparator.comparing(Action::at).thenComparing(action -> action.life().number())
                .thenComparing(action -> action.deed() == null ? NEW_YEAR : action.deed().event().at()));
        Instant hour = NEW_YEAR;
        for (Action action : actions) {
            for (; hour.isBefore(action.at()); hour = hour.plus(Duration.ofHours(1))) {
                look(hour);
            }
            look(action.at());
            clock.set(action.at());
            act(action, policy);
        }
        clock.set(NEW_YEAR.plus(Duration.ofDays(390)));
        polls.add(clock.instant());
        dispatch.fireDue(clock.instant());
    }

    /** Unless it is down; and now and then by a clock that was set back. */
    private void look(Instant at) {
        if (!at.isBefore(downUntil.plus(Duration.ofDays(9)))) {
            downFrom = at;
            downUntil = at.plus(Duration.ofMinutes(60 + random.nextInt(660)));
        }
        if (at.isBefore(downUntil) && !at.isBefore(downFrom)) {
            return;
        }
        if (polls.add(at)) {
            dispatch.fireDue(at);
            if (polls.size() % 500 == 0) {
                dispatch.fireDue(at.minus(Duration.ofHours(1)));
            }
        }
    }

    private void act(Action action, PolicyId policy) {
        SimulatedLife life = action.life();
        if (action.deed() == null) {
            clocks.change(SYSTEM, life.subject(), life.facts().with(Fact.PRIORITY, "URGENT"), ChangeCause.PRIORITY);
        } else if (action.deed().event().kind() == EventKind.REPORTED) {
            clocks.open(SYSTEM, life.subject(), policy, life.facts(), company.yinchuan(), List.of(action.deed().event()));
        } else {
            clocks.append(SYSTEM, life.subject(), action.deed().event());
        }
    }

    private Map<SubjectRef, List<ClockView>> stored(List<SimulatedLife> lives) {
        Map<SubjectRef, List<ClockView>> stored = new HashMap<>();
        for (int from = 0; from < lives.size(); from += 1_000) {
            stored.putAll(queries.clocks(lives.subList(from, Math.min(lives.size(), from + 1_000)).stream()
                    .map(SimulatedLife::subject).collect(Collectors.toList())));
        }
        return stored;
    }

    private void compareFigures(SimulatedVerdicts verdicts) {
        for (int month = 1; month <= 12; month++) {
            ZonedDateTime first = ZonedDateTime.of(2026, month, 1, 0, 0, 0, 0, CHINA);
            Instant from = first.toInstant();
            Instant to = first.plusMonths(1).toInstant();
            Map<TargetKind, long[]> counted = figures.kept(SYSTEM, from, to).stream().collect(Collectors.toMap(SlaFigures.Kept::kind,
                    kept -> new long[] {kept.kept(), kept.missed()}, (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]}));
            for (TargetKind kind : Set.of(TargetKind.RESPOND, TargetKind.ARRIVE, TargetKind.FIX)) {
                assertThat(counted.getOrDefault(kind, new long[2])).as("%s of month %s", kind, month).isEqualTo(verdicts.kept(kind, from, to));
            }
        }
    }

    private PolicyId policy() {
        var desk = calendars.create(SYSTEM, new SaveCalendar(company.headquarters(), "Desk", CHINA.getId(), false,
                WeeklyHours.everyDay(Hours.parse("08:00", "24:00"))));
        CalendarContent hours = CalendarContent.of(CHINA, WeeklyHours.onWeekdays(Hours.parse("09:00", "12:00"), Hours.parse("13:00", "18:00")));
        for (int year : holidays.years()) {
            hours = hours.with(holidays.year(year).orElseThrow(), DayOfWeek.MONDAY, Set.of());
        }
        var office = calendars.create(SYSTEM, new SaveCalendar(company.headquarters(), "Office", null, hours));
        return policies.create(SYSTEM, SimulatedPromise.policy(company.headquarters(), desk, office));
    }
}
