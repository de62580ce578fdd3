package aftersales.sla;

import static aftersales.sla.SimulatedPromise.NEW_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.sla.ReplayOracle.Watch;
import aftersales.sla.SimulatedPromise.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What should have come of each made-up life, by living through its minutes with a stop-watch, and whether that is what the
 * engine stored and told.
 */
final class SimulatedVerdicts {

    private static final List<TargetKind> KINDS = List.of(TargetKind.RESPOND, TargetKind.ARRIVE, TargetKind.FIX);
    private static final Instant END = NEW_YEAR.plus(Duration.ofDays(390));
    /** Nobody's ticket goes on for longer; what is still open then stays as it is. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private record Verdict(@Nullable Instant keptAt, @Nullable Instant missedAt) {
    }

    private final TreeSet<Instant> polls;
    private final SimulatedPromise promise = new SimulatedPromise();
    private final Map<TargetKind, List<Verdict>> verdicts = new EnumMap<>(TargetKind.class);
    private long clocks;
    private long warnings;
    private long warned;

    SimulatedVerdicts(TreeSet<Instant> polls) {
        this.polls = polls;
    }

    void compare(SimulatedLife life, List<ClockView> stored, SimulatedNews news) {
        for (TargetKind kind : KINDS) {
            List<ClockView> own = stored.stream().filter(clock -> clock.kind() == kind).toList();
            List<Watch> watches = watches(life, kind);
            assertThat(own).as("%s of %s", kind, life).hasSameSizeAs(watches);
            for (int i = 0; i < watches.size(); i++) {
                compare(life, watches.get(i), own.get(i), news);
            }
        }
    }

    private void compare(SimulatedLife life, Watch watch, ClockView clock, SimulatedNews news) {
        clocks++;
        boolean missed = watch.full != null && (watch.end == null || watch.end.isAfter(watch.full));
        ClockState expected = missed ? ClockState.MISSED
                : watch.end == null ? watch.standing ? ClockState.PAUSED : ClockState.RUNNING
                : watch.cancelled ? ClockState.CANCELLED : ClockState.MET;
        String what = clock.kind() + " " + clock.generation() + " of " + life;
        assertThat(clock.startedAt()).as(what).isEqualTo(watch.start);
        assertThat(clock.stoppedAt()).as(what).isEqualTo(watch.end);
        assertThat(clock.state()).as(what).isEqualTo(expected);
        assertThat(clock.missedAt()).as(what).isEqualTo(missed ? watch.full : null);
        if (watch.full != null) {
            assertThat(clock.deadline()).as(what).isEqualTo(watch.full);
        }
        verdicts.computeIfAbsent(clock.kind(), kind -> new ArrayList<>())
                .add(new Verdict(expected == ClockState.MET ? watch.end : null, clock.missedAt()));
        var key = new SimulatedNews.Clock(life.subject(), clock.kind(), clock.generation());
        int told = news.misses(key).size() - news.withdrawals(key).size();
        assertThat(told).as("misses told of %s", what).isEqualTo(missed ? 1 : 0);
        // Entered in the very second of the deadline, after the look of that second: told, and put right at once.
        boolean tie = watch.end != null && watch.end.equals(clock.deadline());
        if (life.isPunctual() && life.changedAt() == null && !tie) {
            assertThat(news.misses(key)).as("misses of %s", what).isEqualTo(missed ? List.of(watch.full) : List.of());
            warnings++;
            boolean expectedWarning = watch.mostly != null && isWarned(life, clock.kind(), watch);
            warned += expectedWarning ? 1 : 0;
            assertThat(news.warnings(key)).as("warnings of %s", what).isEqualTo(expectedWarning ? List.of(watch.mostly) : List.of());
        }
    }

    /** Whether the poller looked while four fifths were used up and the clock ran. */
    private boolean isWarned(SimulatedLife life, TargetKind kind, Watch watch) {
        Set<PauseReason> pausable = kind == TargetKind.RESPOND ? Set.of() : PauseReason.choices();
        Set<PauseReason> waiting = EnumSet.noneOf(PauseReason.class);
        Instant end = watch.end == null ? END : watch.end;
        Instant runningSince = watch.start;
        for (SlaEvent event : life.events()) {
            boolean ran = waiting.stream().noneMatch(pausable::contains);
            switch (event.kind()) {
                case PAUSED -> waiting.add(event.reason());
                case RESUMED -> waiting.remove(event.reason());
                case FIXED, CANCELLED, REOPENED -> waiting.clear();
                default -> { }
            }
            if (event.at().isAfter(watch.start) && event.at().isBefore(end)) {
                boolean runs = waiting.stream().noneMatch(pausable::contains);
                if (ran && !runs && isLooked(runningSince, event.at(), watch.mostly)) {
                    return true;
                }
                runningSince = !ran && runs ? event.at() : runningSince;
            } else if (event.at().equals(watch.start)) {
                runningSince = watch.start;
            }
        }
        boolean standsAtEnd = watch.end == null && watch.standing;
        return !standsAtEnd && isLooked(lastRunning(life, pausable, watch, end), end, watch.mostly);
    }

    /** Since when it ran before its end; the end itself where it stood still then. */
    private static Instant lastRunning(SimulatedLife life, Set<PauseReason> pausable, Watch watch, Instant end) {
        Set<PauseReason> waiting = EnumSet.noneOf(PauseReason.class);
        Instant since = watch.start;
        boolean runs = true;
        for (SlaEvent event : life.events()) {
            if (!event.at().isBefore(end)) {
                break;
            }
            switch (event.kind()) {
                case PAUSED -> waiting.add(event.reason());
                case RESUMED -> waiting.remove(event.reason());
                case FIXED, CANCELLED, REOPENED -> waiting.clear();
                default -> { }
            }
            boolean now = waiting.stream().noneMatch(pausable::contains);
            if (now && !runs && event.at().isAfter(watch.start)) {
                since = event.at();
            }
            runs = now;
        }
        return runs ? since : end;
    }

    /** A look in a stretch that begins with something entered after the look of that moment, and ends before it. */
    private boolean isLooked(Instant since, Instant until, Instant due) {
        Instant first = due.isAfter(since) ? polls.ceiling(due) : polls.higher(since);
        return first != null && !first.isAfter(until) && !due.isAfter(until) && since.isBefore(until);
    }

    private List<Watch> watches(SimulatedLife life, TargetKind kind) {
        List<Watch> first = lived(life, kind, life.priority());
        if (life.changedAt() == null || kind != TargetKind.FIX) {
            return first;
        }
        List<Watch> then = lived(life, kind, "URGENT");
        List<Watch> watches = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            Watch watch = first.get(i);
            boolean settled = watch.end != null && watch.end.isBefore(life.changedAt())
                    || watch.full != null && !watch.full.isAfter(life.changedAt());
            watches.add(settled ? watch : then.get(i));
        }
        return watches;
    }

    private List<Watch> lived(SimulatedLife life, TargetKind kind, String priority) {
        List<SlaEvent> events = life.events();
        Instant asked = events.stream().filter(event -> event.kind() == EventKind.VISIT_REQUESTED).map(SlaEvent::at).findFirst().orElse(null);
        Made made = promise.of(kind, priority, life.region(), life.reportedAt(), asked);
        Instant until = life.reportedAt().plus(LONGEST);
        return new ReplayOracle(made.term(), made.calendar()).live(life.reportedAt(), until.isBefore(END) ? until : END, events);
    }

    /** How many of a kind were kept and missed in a period. */
    long[] kept(TargetKind kind, Instant from, Instant to) {
        List<Verdict> all = verdicts.getOrDefault(kind, List.of());
        return new long[] {all.stream().filter(verdict -> isIn(verdict.keptAt(), from, to)).count(),
                all.stream().filter(verdict -> isIn(verdict.missedAt(), from, to)).count()};
    }

    private static boolean isIn(@Nullable Instant at, Instant from, Instant to) {
        return at != null && !at.isBefore(from) && at.isBefore(to);
    }

    long clocks() {
        return clocks;
    }

    long missed() {
        return verdicts.values().stream().flatMap(List::stream).filter(verdict -> verdict.missedAt() != null).count();
    }

    long warnings() {
        return warnings;
    }

    long warned() {
        return warned;
    }
}
