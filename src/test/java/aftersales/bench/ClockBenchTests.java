package aftersales.bench;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.organization.CalendarService;
import aftersales.sla.MilestoneDispatch;
import aftersales.sla.PauseReason;
import aftersales.sla.SlaAudit;
import aftersales.sla.SlaClocks;
import aftersales.sla.SlaEvent;
import aftersales.sla.SlaPolicyService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What clocks cost on a real database: opening, telling, recomputing, and how late one instance fires among 20,000 clocks. */
@ApplicationTest
@Tag("proof")
class ClockBenchTests {

    private static final int SUBJECTS = 10_000;
    private static final int APPENDS = 500;
    private static final int SECONDS = 30;
    private static final int RECOMPUTED = 100_000;

    @Autowired SlaClocks clocks;
    @Autowired SlaAudit audit;
    @Autowired SlaPolicyService policies;
    @Autowired CalendarService calendars;
    @Autowired MilestoneDispatch dispatch;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private ClockLoad load;

    @BeforeEach
    void promise() {
        company.found();
        load = new ClockLoad(clocks, policies, calendars, company);
    }

    @Test
    void clocks() throws InterruptedException {
        BenchTable table = new BenchTable("Clocks on a real database: " + SUBJECTS + " subjects, two running clocks each");
        // Reported so that each second of the coming half minute has its share of moments.
        Instant base = Instant.now().minus(Duration.ofMinutes(30)).plusSeconds(12);

        long begin = System.nanoTime();
        load.open(0, SUBJECTS, i -> base.plusSeconds(i % 240 - 8));
        table.row("opening in batches of 2,000", SUBJECTS / seconds(begin), "subjects/s");

        begin = System.nanoTime();
        for (int i = 0; i < APPENDS; i++) {
            clocks.append(Company.SYSTEM, ClockLoad.ref(SUBJECTS - 1 - i), SlaEvent.paused(clock.instant(), PauseReason.WAITING_PARTS));
        }
        table.row("one event, in a transaction of its own", seconds(begin) * 1_000 / APPENDS, "ms");

        pollFor(Duration.ofSeconds(SECONDS));
        Lag lag = lag();
        table.row("milestones fired in " + SECONDS + " s while due", lag.fired())
                .row("lag, median", lag.median(), "ms").row("lag, p99", lag.p99(), "ms").row("lag, greatest", lag.max(), "ms");

        begin = System.nanoTime();
        SlaAudit.Report report = audit.recompute(10);
        table.row("recomputing", report.subjects() / seconds(begin), "subjects/s");
        table.print();
        assertThat(report.differences()).isEmpty();
        assertThat(lag.fired()).isGreaterThan(500);
        assertThat(lag.max()).as("within a second").isLessThan(1_000);
    }

    @Test
    void recomputing() {
        load.openLived(RECOMPUTED, clock.instant());
        jdbc.sql("analyze").update();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        long before = heapInUse();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);

        long begin = System.nanoTime();
        SlaAudit.Report report = audit.recompute(10);
        double seconds = seconds(begin);
        long most = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();

        new BenchTable("Recomputing all clocks from their events").row("subjects", report.subjects()).row("clocks", report.clocks())
                .row("events", jdbc.sql("select count(*) from sla_event").query(Long.class).single())
                .row("in all", seconds, "s").row("recomputing", report.subjects() / seconds, "subjects/s")
                .row("heap in use before", before / 1e6, "MB").row("at most during it, with garbage", most / 1e6, "MB")
                .row("after it", heapInUse() / 1e6, "MB").print();
        assertThat(report.subjects()).isEqualTo(RECOMPUTED);
        assertThat(report.differences()).isEmpty();
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
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

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
