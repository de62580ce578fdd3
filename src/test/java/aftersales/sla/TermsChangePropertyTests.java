package aftersales.sla;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.CalendarOracle;
import aftersales.kernel.time.Calendars;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Random changes of what is promised, compared with living through every minute again and again: at each change, the life so
 * far under the terms that held decides whether the new ones take over.
 */
class TermsChangePropertyTests {

    private static final Duration LIFE = Duration.ofDays(8);

    record Case(ZoneId zone, WeeklyHours week, Instant from, List<SlaEvent> events, List<LogEntry> changes) {

        Instant to() {
            return from.plus(LIFE);
        }

        List<LogEntry> log() {
            List<LogEntry> log = new ArrayList<>(changes);
            events.forEach(event -> log.add(LogEntry.of(event)));
            return log;
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Calendars.zones().flatMap(zone -> Combinators.combine(Calendars.weeks(), Calendars.instants(zone), Arbitraries.randoms())
                .as((week, from, random) -> made(zone, week, from, random)));
    }

    private static Case made(ZoneId zone, WeeklyHours week, Instant from, Random random) {
        WorkingCalendar calendar = WorkingCalendar.weekly(zone, week);
        List<SlaEvent> events = new ArrayList<>();
        List<LogEntry> changes = new ArrayList<>();
        changes.add(change(from, calendar, random));
        events.add(SlaEvent.of(EventKind.REPORTED, from));
        List<EventKind> kinds = List.of(EventKind.PAUSED, EventKind.RESUMED, EventKind.PAUSED, EventKind.RESUMED, EventKind.ANSWERED,
                EventKind.VISIT_REQUESTED, EventKind.FIXED, EventKind.CANCELLED, EventKind.TERMS_SET, EventKind.TERMS_SET, EventKind.TERMS_SET);
        int minute = 0;
        for (int i = random.nextInt(12); i > 0; i--) {
            minute += 1 + random.nextInt(random.nextBoolean() ? 30 : 1500);
            Instant at = from.plusSeconds(minute * 60L);
            EventKind kind = kinds.get(random.nextInt(kinds.size()));
            if (!at.isBefore(from.plus(LIFE))) {
                break;
            }
            if (kind == EventKind.TERMS_SET) {
                changes.add(change(at, calendar, random));
            } else {
                events.add(new SlaEvent(kind, at, kind == EventKind.PAUSED || kind == EventKind.RESUMED
                        ? List.copyOf(PauseReason.choices()).get(random.nextInt(3)) : null));
            }
        }
        return new Case(zone, week, from, events, changes);
    }

    /** Now and then nothing is promised. */
    private static LogEntry change(Instant at, WorkingCalendar calendar, Random random) {
        List<Terms.Target> targets = new ArrayList<>();
        if (random.nextInt(6) > 0) {
            Set<PauseReason> pausable = random.nextBoolean() ? PauseReason.choices() : Set.of(PauseReason.WAITING_PARTS);
            EventKind start = random.nextInt(3) > 0 ? EventKind.REPORTED : EventKind.VISIT_REQUESTED;
            targets.add(new Terms.Target(0, 0, "P", "P", new Term(TargetKind.FIX, (1 + random.nextInt(150)) * 600L, calendar, start, pausable),
                    List.of(), null, 0, null, "", "", ""));
        }
        return new LogEntry(SlaEvent.of(EventKind.TERMS_SET, at),
                new LogEntry.Change(new Terms(1, new PolicyId(1), "P", "P", targets, null), Facts.none(), ChangeCause.CONTRACT));
    }

    @Property(tries = 400)
    void agrees_with_lives_lived_again(@ForAll("cases") Case c) {
        Term governing = term(c.changes.get(0));
        Instant withdrawnAt = null;
        for (LogEntry change : c.changes.subList(1, c.changes.size())) {
            Instant at = change.event().at();
            ReplayOracle.Watch watch = withdrawnAt != null || governing == null ? null : lived(c, governing, at);
            Term next = term(change);
            if (withdrawnAt != null || watch != null && (watch.end != null || watch.full != null)) {
                continue;
            }
            if (watch != null && next == null) {
                withdrawnAt = at;
            } else if (next == null || watch != null || isOwed(c, next, at)) {
                governing = next;
            }
        }
        List<ClockRun> runs = ClockReplay.replay(c.log(), c.to());
        ReplayOracle.Watch watch = governing == null ? null : lived(c, governing, withdrawnAt == null ? c.to() : withdrawnAt);
        if (watch == null) {
            assertThat(runs).isEmpty();
            return;
        }
        ClockRun run = runs.get(0);
        assertThat(runs).hasSize(1);
        assertThat(run.startedAt()).isEqualTo(watch.start);
        assertThat(run.stoppedAt()).isEqualTo(withdrawnAt == null ? watch.end : withdrawnAt);
        boolean missed = watch.full != null && (watch.end == null || watch.end.isAfter(watch.full));
        assertThat(run.missedAt()).isEqualTo(missed ? watch.full : null);
        if (withdrawnAt != null) {
            assertThat(run.state()).isEqualTo(ClockState.CANCELLED);
        }
    }

    /** What had ended by then was never owed; what never began may be promised still. */
    private static boolean isOwed(Case c, Term term, Instant at) {
        ReplayOracle.Watch watch = lived(c, term, at);
        return watch == null || watch.end == null;
    }

    private static ReplayOracle.@Nullable Watch lived(Case c, Term term, Instant to) {
        List<SlaEvent> events = c.events.stream().filter(event -> event.at().isBefore(to)).sorted(Comparator.comparing(SlaEvent::at)).toList();
        List<ReplayOracle.Watch> watches = new ReplayOracle(term, new CalendarOracle(c.zone, c.week, c.from, LIFE)).live(c.from, to, events);
        return watches.isEmpty() ? null : watches.get(0);
    }

    private static @Nullable Term term(LogEntry entry) {
        return entry.change() == null || entry.change().terms().targets().isEmpty() ? null : entry.change().terms().targets().get(0).term();
    }
}
