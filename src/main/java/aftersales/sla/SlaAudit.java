package aftersales.sla;

import aftersales.kernel.identity.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes clocks from their events and tells where the stored ones differ. There should never be a difference. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SlaAudit {

    private static final int CHUNK = 1_000;

    /** @param differences in words, for an operator */
    public record Report(long subjects, long clocks, List<Difference> differences) {

        public boolean isClean() {
            return differences.isEmpty();
        }
    }

    /** @param what which clock or figure */
    public record Difference(SubjectRef subject, String what, String stored, String recomputed) {
    }

    private final JdbcClient jdbc;
    private final SubjectStore subjects;
    private final ClockStore clocks;
    private final MilestoneStore milestones;
    private final Clock clock;

    SlaAudit(JdbcClient jdbc, SubjectStore subjects, ClockStore clocks, MilestoneStore milestones, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.clocks = clocks;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** All subjects, a thousand at a time; at most {@code limit} differences are told. */
    public Report recompute(int limit) {
        List<Difference> differences = new ArrayList<>();
        long subjectCount = 0;
        long clockCount = 0;
        long last = 0;
        Chunk chunk;
        do {
            chunk = chunk(null, last);
            differences.addAll(chunk.differences);
            subjectCount += chunk.subjects;
            clockCount += chunk.clocks;
            last = chunk.last;
        } while (!chunk.isLast() && differences.size() < limit);
        return new Report(subjectCount, clockCount, differences.stream().limit(limit).toList());
    }

    /**
     * The next subjects after one.
     *
     * @param last id of the last of them
     */
    record Chunk(long subjects, long clocks, List<Difference> differences, long last) {

        boolean isLast() {
            return subjects < CHUNK;
        }
    }

    /** @param organization only of it and those below; null: of all */
    Chunk chunk(@Nullable OrganizationId organization, long after) {
        String reach = organization == null ? ""
                : " and organization_id in (select descendant_id from access_scope where ancestor_id = " + organization.value() + ")";
        List<Subject> chunk = jdbc.sql("select " + Subject.COLUMNS + " from sla_subject where id > ?" + reach + " order by id limit " + CHUNK)
                .param(after).query((row, n) -> Subject.read(row)).list();
        List<Difference> differences = new ArrayList<>();
        long clockCount = recompute(chunk, differences);
        return new Chunk(chunk.size(), clockCount, differences, chunk.isEmpty() ? after : chunk.get(chunk.size() - 1).id());
    }

    /** One subject; clean and empty for an unknown one. */
    public Report recompute(SubjectRef subject) {
        List<Difference> differences = new ArrayList<>();
        List<Subject> one = jdbc.sql("select " + Subject.COLUMNS + " from sla_subject where subject_type = ? and subject_key = ?")
                .params(subject.type(), subject.key()).query((row, n) -> Subject.read(row)).list();
        return new Report(one.size(), recompute(one, differences), differences);
    }

    private long recompute(List<Subject> chunk, List<Difference> differences) {
        List<Long> ids = chunk.stream().map(Subject::id).toList();
        Map<Long, List<LogEntry>> logs = subjects.logs(ids);
        Map<Long, List<MilestoneRow>> rows = milestones.rows(ids);
        Map<Long, List<ClockStore.Stored>> stored = new HashMap<>();
        clocks.clocks(ids).forEach(one -> stored.computeIfAbsent(one.subject(), id -> new ArrayList<>()).add(one));
        long count = 0;
        for (Subject subject : chunk) {
            List<ClockStore.Stored> own = stored.getOrDefault(subject.id(), List.of());
            count += own.size();
            compare(subject, logs.getOrDefault(subject.id(), List.of()), own, rows, differences);
        }
        return count;
    }

    private void compare(Subject subject, List<LogEntry> log, List<ClockStore.Stored> stored, Map<Long, List<MilestoneRow>> rows,
            List<Difference> differences) {
        Map<String, ClockStore.Stored> known = new LinkedHashMap<>();
        stored.forEach(one -> known.put(name(one.run()), one));
        List<MilestoneRow> all = stored.stream().flatMap(one -> rows.getOrDefault(one.id(), List.of()).stream()).toList();
        Instant next = all.stream().filter(MilestoneRow::isWaiting).map(MilestoneRow::dueAt).min(Comparator.naturalOrder()).orElse(null);
        if (!Objects.equals(next, subject.nextMilestoneAt())) {
            differences.add(new Difference(subject.ref(), "next milestone", text(subject.nextMilestoneAt()), text(next)));
        }
        Instant now = ClockSettlement.asOf(clock.instant(), all);
        for (ClockRun replayed : ClockReplay.replay(log, now)) {
            ClockStore.Stored one = known.remove(name(replayed));
            List<MilestoneRow> moments = one == null ? List.of() : rows.getOrDefault(one.id(), List.of());
            MilestonePlan plan = MilestonePlan.of(replayed, moments, now, false);
            if (one == null || !one.run().equals(plan.run().withoutDues()) || !plan.changesNothing()) {
                differences.add(new Difference(subject.ref(), name(replayed), one == null ? "none" : one.run() + " " + moments,
                        plan.run().toString()));
            }
        }
        known.forEach((name, one) -> differences.add(new Difference(subject.ref(), name, one.run().toString(), "none")));
    }

    private static String name(ClockRun run) {
        return run.kind() + " " + run.generation();
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "none" : instant.toString();
    }
}
