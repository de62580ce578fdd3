package aftersales.bench;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.sla.EventKind;
import aftersales.sla.MilestoneDispatch;
import aftersales.sla.OpenSubject;
import aftersales.sla.PauseReason;
import aftersales.sla.SaveTarget;
import aftersales.sla.SavePolicy;
import aftersales.sla.SlaAudit;
import aftersales.sla.SlaClocks;
import aftersales.sla.SlaEvent;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.SubjectRef;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What clocks cost on a real database: opening, telling, recomputing, and how late milestones fire among 20,000 clocks. */
@ApplicationTest
@Tag("proof")
class ClockBenchTests {

    private static final int SUBJECTS = 10_000;
    private static final int APPENDS = 500;
    private static final int SECONDS = 30;

    @Autowired SlaClocks clocks;
    @Autowired SlaAudit audit;
    @Autowired SlaPolicyService policies;
    @Autowired CalendarService calendars;
    @Autowired MilestoneDispatch dispatch;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @Test
    void clocks() throws InterruptedException {
        company.found();
        clock.reset();
        BenchTable table = new BenchTable("Clocks on a real database: " + SUBJECTS + " subjects, two running clocks each");
        PolicyId policy = policy();
        // Reported so that each second of the coming half minute has its share of moments.
        Instant base = Instant.now().minus(Duration.ofMinutes(30)).plusSeconds(12);

        long begin = System.nanoTime();
        for (int chunk = 0; chunk < SUBJECTS; chunk += 2_000) {
            clocks.open(Company.SYSTEM, IntStream.range(chunk, chunk + 2_000).mapToObj(i -> opening(i, policy, base)).toList());
        }
        table.row("opening in batches of 2,000", SUBJECTS / seconds(begin), "subjects/s");

        begin = System.nanoTime();
        for (int i = 0; i < APPENDS; i++) {
            clocks.append(Company.SYSTEM, ref(SUBJECTS - 1 - i), SlaEvent.paused(clock.instant(), PauseReason.WAITING_PARTS));
        }
        table.row("one event, in a transaction of its own", seconds(begin) * 1_000 / APPENDS, "ms");

        pollFor(Duration.ofSeconds(SECONDS));
        Lag lag = lag();
        table.row("milestones fired in " + SECONDS + " s while due", lag.fired(), "")
                .row("lag, median", lag.median(), "ms").row("lag, p99", lag.p99(), "ms").row("lag, greatest", lag.max(), "ms");

        begin = System.nanoTime();
        SlaAudit.Report report = audit.recompute(10);
        table.row("recomputing", report.subjects() / seconds(begin), "subjects/s");
        table.print();
        assertThat(report.differences()).isEmpty();
        assertThat(lag.fired()).isGreaterThan(500);
        assertThat(lag.max()).as("within a second").isLessThan(1_000);
    }

    /** As the poller does it: a look, a quarter of a second's rest. */
    private void pollFor(Duration time) throws InterruptedException {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            dispatch.fireDue(jdbc.sql("select clock_timestamp()").query((row, n) -> row.getTimestamp(1).toInstant()).single());
            Thread.sleep(250);
        }
    }

    private record Lag(long fired, double median, double p99, double max) {
    }

    /** Of what came due after the last event was stored; the rest was late before the poller began. */
    private Lag lag() {
        return jdbc.sql("""
                select count(*), percentile_cont(0.5) within group (order by l), percentile_cont(0.99) within group (order by l), max(l)
                from (select extract(epoch from fired_at - due_at) * 1000 as l from sla_milestone
                    where fired_at is not null and due_at >= (select max(received_at) + interval '1 second' from sla_event)) lags
                """).query((row, n) -> new Lag(row.getLong(1), row.getDouble(2), row.getDouble(3), row.getDouble(4))).single();
    }

    private PolicyId policy() {
        var desk = calendars.create(Company.SYSTEM, new SaveCalendar(company.headquarters(), "Long", "Asia/Shanghai", false,
                WeeklyHours.everyDay(Hours.parse("00:00", "12:00"), Hours.parse("12:00", "24:00"))));
        Set<PauseReason> any = Set.of(PauseReason.values());
        return policies.create(Company.SYSTEM, new SavePolicy(company.headquarters(), "B", "Bench", List.of(
                new SaveTarget(TargetKind.RESPOND, 3600, null, EventKind.REPORTED, Set.of(), "", "", ""),
                new SaveTarget(TargetKind.FIX, 24 * 3600, desk, EventKind.REPORTED, any, "", "", "")), true));
    }

    private OpenSubject opening(int i, PolicyId policy, Instant base) {
        List<SlaEvent> events = new ArrayList<>();
        events.add(SlaEvent.of(EventKind.REPORTED, base.plusSeconds(i % 240 - 8)));
        return new OpenSubject(ref(i), policy, company.yinchuan(), null, events);
    }

    private static SubjectRef ref(int i) {
        return new SubjectRef("bench", "B-" + i);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
