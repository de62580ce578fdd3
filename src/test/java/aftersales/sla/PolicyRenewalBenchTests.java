package aftersales.sla;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.bench.BenchTable;
import aftersales.bench.ClockLoad;
import aftersales.organization.CalendarService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an edit of a policy costs with 5,000 subjects running under it: the look before it is saved, and applying it. */
@ApplicationTest
@Tag("proof")
class PolicyRenewalBenchTests {

    private static final int SUBJECTS = 5_000;
    private static final int LOOKS = 11;

    @Autowired SlaClocks clocks;
    @Autowired SlaPolicyService policies;
    @Autowired CalendarService calendars;
    @Autowired PolicyRenewal renewal;
    @Autowired RenewalWorker worker;
    @Autowired SlaAudit audit;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @Test
    void an_edit_of_a_policy() {
        company.found();
        ClockLoad load = new ClockLoad(clocks, policies, calendars, company);
        Instant now = clock.instant();
        load.open(0, SUBJECTS, i -> now.minusSeconds(i % 1_500));
        jdbc.sql("analyze").update();
        SavePolicy edited = load.promise(Duration.ofMinutes(45));

        double[] millis = new double[LOOKS];
        PolicyImpact impact = null;
        for (int look = 0; look < LOOKS; look++) {
            long begin = System.nanoTime();
            impact = renewal.impact(Company.SYSTEM, load.policy(), edited);
            millis[look] = (System.nanoTime() - begin) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        assertThat(impact.subjects()).isEqualTo(SUBJECTS);
        assertThat(impact.moved()).as("of those tried").isEqualTo(impact.tried());

        long begin = System.nanoTime();
        assertThat(renewal.changeAndApply(Company.SYSTEM, load.policy(), 0, edited)).isEqualTo(SUBJECTS);
        double saved = (System.nanoTime() - begin) / 1e6;
        begin = System.nanoTime();
        assertThat(worker.workOff()).isEqualTo(SUBJECTS);
        double seconds = (System.nanoTime() - begin) / 1e9;

        new BenchTable("An edit of a policy with %,d subjects running, two clocks each".formatted(SUBJECTS))
                .row("its effect on %,d of them, first look".formatted(impact.tried()), first, "ms")
                .row("median of %d looks".formatted(LOOKS), millis[LOOKS / 2], "ms")
                .row("saving it and marking what it touches", saved, "ms")
                .row("applying it, each subject in a transaction", SUBJECTS / seconds, "subjects/s").print();
        assertThat(jdbc.sql("select count(*) from sla_deadline_change").query(Long.class).single()).isEqualTo(SUBJECTS);
        assertThat(audit.recompute(10).differences()).isEmpty();
        assertThat(millis[LOOKS / 2]).as("an answer while one waits").isLessThan(3_000);
    }
}
