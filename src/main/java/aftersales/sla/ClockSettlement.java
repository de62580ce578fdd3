package aftersales.sla;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.PolicyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings the stored clocks of a subject into line with its events. */
@Component
class ClockSettlement {

    private record Started(long subject, MilestonePlan plan) {
    }

    private final TermsBook book;
    private final SubjectStore subjects;
    private final ClockStore clocks;
    private final MilestoneStore milestones;
    private final ApplicationEventPublisher events;

    ClockSettlement(TermsBook book, SubjectStore subjects, ClockStore clocks, MilestoneStore milestones,
            ApplicationEventPublisher events) {
        this.book = book;
        this.subjects = subjects;
        this.clocks = clocks;
        this.milestones = milestones;
        this.events = events;
    }

    /** @param past the openings are imported history */
    List<@Nullable NextDue> open(Actor actor, List<OpenSubject> openings, Instant now, boolean past) {
        Map<PolicyId, Terms> terms = new HashMap<>();
        List<List<MilestonePlan>> plans = new ArrayList<>();
        List<SubjectStore.NewSubject> rows = new ArrayList<>();
        for (OpenSubject opening : openings) {
            Terms own = terms.computeIfAbsent(opening.policy(), book::write);
            List<MilestonePlan> made = ClockReplay.replay(ClockReplay.log(own, opening.facts(), opening.events()), now).stream()
                    .map(run -> MilestonePlan.of(run, List.of(), now, past)).toList();
            plans.add(made);
            rows.add(new SubjectStore.NewSubject(opening, own, nextMilestone(made)));
        }
        Map<SubjectRef, Long> ids = subjects.insert(rows);
        List<SubjectStore.NewEvent> log = new ArrayList<>();
        List<Started> started = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            long id = ids.get(openings.get(i).subject());
            OpenSubject opening = openings.get(i);
            ClockReplay.log(terms.get(opening.policy()), opening.facts(), opening.events())
                    .forEach(entry -> log.add(new SubjectStore.NewEvent(id, entry)));
            plans.get(i).forEach(plan -> started.add(new Started(id, plan)));
        }
        subjects.add(actor, now, log);
        insert(started);
        List<@Nullable NextDue> next = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            next.add(next(plans.get(i).stream().map(MilestonePlan::run).toList()));
        }
        return next;
    }

    private static @Nullable Instant nextMilestone(List<MilestonePlan> plans) {
        return plans.stream().flatMap(plan -> plan.added().stream())
                .filter(added -> added.silentAt() == null).map(MilestonePlan.Added::dueAt).min(Comparator.naturalOrder()).orElse(null);
    }

    private void insert(List<Started> started) {
        if (started.isEmpty()) {
            return;
        }
        Map<ClockStore.Key, Long> ids = clocks.insert(started.stream()
                .map(clock -> new ClockStore.New(clock.subject, clock.plan.run())).toList());
        milestones.insert(started.stream().flatMap(clock -> {
            long id = ids.get(ClockStore.Key.of(clock.subject, clock.plan.run()));
            return clock.plan.added().stream().map(milestone -> new MilestoneStore.New(id, clock.subject, milestone));
        }).toList());
    }

    /**
     * The subject must be locked.
     *
     * @param policy null: the terms stay as they were worded
     * @param facts  null: as they are
     */
    @Nullable NextDue change(Actor actor, Subject subject, @Nullable PolicyId policy, @Nullable Facts facts, ChangeCause cause, Instant now) {
        LogEntry.Change last = last(subject);
        return change(actor, subject, last, policy == null ? last.terms() : book.write(policy), facts == null ? last.facts() : facts, cause,
                now);
    }

    /**
     * The subject must be locked; the edit that is applied to it is stored.
     *
     * @param calendars those that changed, for that cause
     */
    @Nullable NextDue renew(Actor actor, Subject subject, ChangeCause cause, Set<CalendarId> calendars, Instant now) {
        LogEntry.Change last = last(subject);
        Terms terms = cause == ChangeCause.CALENDAR ? book.writeCalendars(last.terms(), calendars) : book.write(last.terms());
        return change(actor, subject, last, terms, last.facts(), cause, now);
    }

    private @Nullable NextDue change(Actor actor, Subject subject, LogEntry.Change last, Terms terms, Facts known, ChangeCause cause,
            Instant now) {
        if (terms.id() != last.terms().id() || !known.equals(last.facts())) {
            subjects.add(actor, now, List.of(new SubjectStore.NewEvent(subject.id(),
                    new LogEntry(SlaEvent.of(EventKind.TERMS_SET, now), new LogEntry.Change(terms, known, cause)))));
            subjects.retell(subject.id(), terms);
        }
        return settle(subject, now);
    }

    private LogEntry.Change last(Subject subject) {
        return subjects.logs(List.of(subject.id())).getOrDefault(subject.id(), List.of()).stream().map(LogEntry::change)
                .filter(Objects::nonNull).reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("nothing says under what terms " + subject.ref() + " runs"));
    }

    /** The subject must be locked, its new events stored. */
    @Nullable NextDue settle(Subject subject, Instant now) {
        List<Long> one = List.of(subject.id());
        List<ClockStore.Stored> stored = clocks.clocks(one);
        Map<Long, List<MilestoneRow>> rows = milestones.rows(one);
        Instant asOf = asOf(now, rows.values().stream().flatMap(List::stream).toList());
        Map<ClockStore.Key, ClockStore.Stored> known = new LinkedHashMap<>();
        stored.forEach(clock -> known.put(ClockStore.Key.of(subject.id(), clock.run()), clock));

        List<ClockRun> runs = new ArrayList<>();
        List<Started> started = new ArrayList<>();
        Map<Long, ClockRun> changed = new LinkedHashMap<>();
        List<MilestoneStore.New> added = new ArrayList<>();
        for (ClockRun replayed : ClockReplay.replay(subjects.logs(one).getOrDefault(subject.id(), List.of()), asOf)) {
            ClockStore.Stored before = known.remove(ClockStore.Key.of(subject.id(), replayed));
            List<MilestoneRow> moments = before == null ? List.of() : rows.getOrDefault(before.id(), List.of());
            MilestonePlan plan = MilestonePlan.of(replayed, moments, asOf, false);
            runs.add(plan.run());
            if (before == null) {
                started.add(new Started(subject.id(), plan));
                continue;
            }
            if (!before.run().equals(plan.run().withoutDues())) {
                changed.put(before.id(), plan.run());
            }
            milestones.change(plan, now);
            plan.added().forEach(milestone -> added.add(new MilestoneStore.New(before.id(), subject.id(), milestone)));
            plan.withdrawn().stream().filter(row -> row.rung().equals(Rung.DEADLINE) && !row.silent())
                    .forEach(row -> withdraw(subject, plan.run(), row));
        }
        if (!changed.isEmpty()) {
            clocks.update(changed);
        }
        if (!known.isEmpty()) {
            clocks.delete(known.values().stream().map(ClockStore.Stored::id).toList());
        }
        milestones.insert(added);
        insert(started);
        subjects.scheduleNext(one);
        return next(runs);
    }

    /**
     * What people were told has happened, whatever this machine's clock says: a milestone fired by the database's time may lie
     * a moment ahead of it.
     */
    static Instant asOf(Instant now, List<MilestoneRow> rows) {
        return rows.stream().filter(row -> !row.isWaiting() && !row.isWithdrawn())
                .map(MilestoneRow::dueAt).filter(due -> due.isAfter(now)).max(Comparator.naturalOrder()).orElse(now);
    }

    private void withdraw(Subject subject, ClockRun run, MilestoneRow row) {
        events.publishEvent(new MissWithdrawn(row.id(), subject.ref(), subject.organization(), subject.assignee(), run.kind(),
                run.generation(), run.state(), row.dueAt()));
    }

    private static NextDue due(ClockRun run) {
        Instant deadline = Objects.requireNonNull(run.deadline());
        return new NextDue(run.kind(), run.riskAt() == null ? deadline : run.riskAt(), deadline);
    }

    private static @Nullable NextDue next(List<ClockRun> runs) {
        return runs.stream().filter(run -> run.isOpen() && run.deadline() != null).map(ClockSettlement::due)
                .min(Comparator.comparing(NextDue::deadline)).orElse(null);
    }
}
