package aftersales.sla;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.bench.BenchTable;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What it costs to make the three clocks of an ordinary ticket out of its ten events. */
@Tag("proof")
class ClockReplayBenchTests {

    private static final int N = 100_000;

    @Test
    void replay() {
        WorkingCalendar desk = WorkingCalendar.weekly(ZoneId.of("Asia/Shanghai"), WeeklyHours.everyDay(Hours.parse("08:00", "24:00")));
        Set<PauseReason> any = EnumSet.allOf(PauseReason.class);
        List<Term> terms = List.of(new Term(TargetKind.RESPOND, 900, desk, EventKind.REPORTED, Set.of()),
                new Term(TargetKind.ARRIVE, 8 * 3600, desk, EventKind.VISIT_REQUESTED, any),
                new Term(TargetKind.FIX, 24 * 3600, desk, EventKind.VISIT_REQUESTED, any));
        long best = Long.MAX_VALUE;
        long clocks = 0;
        for (int round = 0; round < 5; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < N; i++) {
                Instant t = Instant.ofEpochSecond(1_790_000_000L + i * 60L);
                clocks += ClockReplay.replay(terms, events(t), t.plusSeconds(90_000)).size();
            }
            best = Math.min(best, System.nanoTime() - begin);
        }
        assertThat(clocks).isEqualTo(15L * N);
        new BenchTable("Replay of a ticket's ten events, one core").row("tickets", N * 1e9 / best, "per s").print();
    }

    private static List<SlaEvent> events(Instant t) {
        return List.of(SlaEvent.of(EventKind.REPORTED, t), SlaEvent.of(EventKind.ANSWERED, t.plusSeconds(300)),
                SlaEvent.of(EventKind.VISIT_REQUESTED, t.plusSeconds(300)), SlaEvent.of(EventKind.ACCEPTED, t.plusSeconds(1_000)),
                SlaEvent.paused(t.plusSeconds(2_000), PauseReason.WAITING_CUSTOMER),
                SlaEvent.resumed(t.plusSeconds(9_000), PauseReason.WAITING_CUSTOMER),
                SlaEvent.of(EventKind.ARRIVED, t.plusSeconds(15_000)),
                SlaEvent.paused(t.plusSeconds(16_000), PauseReason.WAITING_PARTS),
                SlaEvent.resumed(t.plusSeconds(60_000), PauseReason.WAITING_PARTS),
                SlaEvent.of(EventKind.FIXED, t.plusSeconds(70_000)));
    }
}
