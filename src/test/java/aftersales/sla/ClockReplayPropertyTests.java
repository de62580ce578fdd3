package aftersales.sla;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.time.CalendarOracle;
import aftersales.kernel.time.Calendars;
import aftersales.kernel.time.Stretches;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Random logs, sensible and not, compared with a stop-watch in the hand. */
class ClockReplayPropertyTests {

    private static final Duration LIFE = Duration.ofDays(20);

    record Case(Term term, ZoneId zone, WeeklyHours week, Instant from, List<SlaEvent> log) {

        Instant to() {
            return from.plus(LIFE);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Calendars.zones().flatMap(zone -> Combinators.combine(Calendars.weeks(), Calendars.instants(zone),
                        Arbitraries.of(TargetKind.class), Arbitraries.integers().between(1, 200),
                        Arbitraries.of(EventKind.REPORTED, EventKind.VISIT_REQUESTED),
                        Arbitraries.of(PauseReason.class).set().ofMaxSize(3), logs())
                .as((week, from, kind, tens, start, pausable, log) -> new Case(
                        new Term(kind, tens * 600L, WorkingCalendar.weekly(zone, week), start, pausable),
                        zone, week, from, log.entrySet().stream().map(entry -> shifted(entry, from)).toList())));
    }

    private static SlaEvent shifted(Map.Entry<Integer, SlaEvent> entry, Instant from) {
        return new SlaEvent(entry.getValue().kind(), from.plusSeconds(entry.getKey() * 60L), entry.getValue().reason());
    }

    /** Minute to event, in order; mostly begins with a report. */
    private static Arbitrary<Map<Integer, SlaEvent>> logs() {
        Arbitrary<SlaEvent> event = Combinators.combine(Arbitraries.of(EventKind.class),
                Arbitraries.of(PauseReason.class), Arbitraries.of(true, false)).as((kind, reason, named) ->
                new SlaEvent(kind, Instant.EPOCH, kind == EventKind.PAUSED || kind == EventKind.PAUSE_APPROVED
                        || kind == EventKind.RESUMED && named ? reason : null));
        Arbitrary<Integer> gap = Arbitraries.oneOf(Arbitraries.integers().between(1, 30), Arbitraries.integers().between(1, 2000));
        return Combinators.combine(event, gap).as(Map::entry).list().ofMaxSize(14).map(entries -> {
            Map<Integer, SlaEvent> log = new LinkedHashMap<>();
            log.put(0, SlaEvent.of(EventKind.REPORTED, Instant.EPOCH));
            int minute = 0;
            for (Map.Entry<SlaEvent, Integer> entry : entries) {
                minute += entry.getValue();
                if (minute < LIFE.toMinutes()) {
                    log.put(minute, entry.getKey());
                }
            }
            return log;
        });
    }

    @Property(tries = 400)
    void agrees_with_a_stop_watch(@ForAll("cases") Case c) {
        var calendar = new CalendarOracle(c.zone, c.week, c.from, LIFE);
        List<ReplayOracle.Watch> watches = new ReplayOracle(c.term, calendar).live(c.from, c.to(), c.log);
        List<ClockRun> runs = ClockReplay.replay(List.of(c.term), c.log, c.to());
        assertThat(runs).hasSameSizeAs(watches);
        for (int i = 0; i < runs.size(); i++) {
            same(runs.get(i), watches.get(i), i, c.to());
        }
    }

    private static void same(ClockRun run, ReplayOracle.Watch watch, int generation, Instant end) {
        assertThat(run.generation()).isEqualTo(generation);
        assertThat(run.startedAt()).isEqualTo(watch.start);
        assertThat(run.stoppedAt()).isEqualTo(watch.end);
        boolean missed = watch.full != null && (watch.end == null || watch.end.isAfter(watch.full));
        ClockState expected = missed ? ClockState.MISSED
                : watch.end == null ? watch.standing ? ClockState.PAUSED : ClockState.RUNNING
                : watch.cancelled ? ClockState.CANCELLED : ClockState.MET;
        assertThat(run.state()).isEqualTo(expected);
        assertThat(run.missedAt()).isEqualTo(missed ? watch.full : null);
        if (watch.full != null) {
            assertThat(run.deadline()).isEqualTo(watch.full);
        } else if (run.deadline() != null) {
            assertThat(run.deadline()).isAfterOrEqualTo(watch.end == null ? end : watch.end);
        }
        assertThat(due(run, 50, end)).isEqualTo(watch.half);
        assertThat(due(run, 80, end)).isEqualTo(watch.mostly);
        assertThat(due(run, 100, end)).isEqualTo(missed || watch.end == null ? watch.full : null);
    }

    private static @Nullable Instant due(ClockRun run, int step, Instant end) {
        return run.dues().stream().filter(due -> due.rung().code().equals("P" + step) && !due.at().isAfter(end)).map(Due::at)
                .findFirst().orElse(null);
    }

    @Property(tries = 200)
    void the_order_of_receipt_does_not_matter(@ForAll("cases") Case c, @ForAll Random random) {
        List<SlaEvent> received = new ArrayList<>(c.log);
        Collections.shuffle(received, random);
        assertThat(ClockReplay.replay(List.of(c.term), received, c.to()))
                .isEqualTo(ClockReplay.replay(List.of(c.term), c.log, c.to()));
    }

    @Property(tries = 200)
    void used_and_paused_time_fill_the_life_of_the_clock(@ForAll("cases") Case c) {
        for (ClockRun run : ClockReplay.replay(List.of(c.term), c.log, c.to())) {
            Instant end = run.stoppedAt() == null ? c.to() : run.stoppedAt();
            Stretches stretches = new Stretches(c.term.calendar(), run.startedAt(), Pause.breaks(run.pauses()));
            long open = run.pausedSince() == null ? 0 : c.term.calendar().elapsed(run.pausedSince(), end).getSeconds();
            assertThat(stretches.used(end) + run.pausedSeconds() + open)
                    .isEqualTo(c.term.calendar().elapsed(run.startedAt(), end).getSeconds());
            if (run.state() == ClockState.MISSED) {
                assertThat(stretches.used(run.missedAt())).isEqualTo(c.term.seconds(run.startedAt()));
            }
        }
    }

    @Property(tries = 200)
    void finished_clocks_are_never_touched_by_what_comes_later(@ForAll("cases") Case c, @ForAll("later") List<EventKind> later) {
        List<ClockRun> finished = ClockReplay.replay(List.of(c.term), c.log, c.to()).stream()
                .filter(run -> !run.isOpen()).toList();
        List<SlaEvent> more = new ArrayList<>(c.log);
        Instant at = c.to();
        for (EventKind kind : later) {
            more.add(SlaEvent.of(kind, at = at.plusSeconds(60)));
        }
        assertThat(ClockReplay.replay(List.of(c.term), more, at).subList(0, finished.size())).isEqualTo(finished);
    }

    @Provide
    Arbitrary<List<EventKind>> later() {
        return Arbitraries.of(Set.of(EventKind.values())).filter(kind -> kind != EventKind.PAUSED && kind != EventKind.PAUSE_APPROVED).list().ofMaxSize(6);
    }
}
