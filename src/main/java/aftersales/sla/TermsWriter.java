package aftersales.sla;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.organization.CalendarDocument;
import aftersales.organization.CalendarQueries;
import aftersales.organization.ResolvedCalendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words the terms of a policy: its own targets, then those of the policies it refines, with their calendars. */
@Component
class TermsWriter {

    /** More policies than anybody refines in a row. */
    static final int DEPTH = 16;

    /** @param policies that took part: the policy and those it refines */
    record Wording(TermsDocument document, Set<CalendarId> calendars, Set<PolicyId> policies) {

        Wording with(TermsDocument other) {
            return new Wording(other, calendars, policies);
        }
    }

    private record Policy(long organization, String code, String name, @Nullable PolicyId refines, @Nullable CalendarId hours, List<TargetRow> targets,
            List<Rung> ladder) {
    }

    private final JdbcClient jdbc;
    private final SlaPolicyQueries policies;
    private final CalendarQueries calendars;

    TermsWriter(JdbcClient jdbc, SlaPolicyQueries policies, CalendarQueries calendars) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.calendars = calendars;
    }

    /** @throws NotFound if there is no such policy */
    Wording wording(PolicyId policy) {
        return wording(policy, Map.of(), Map.of());
    }

    /**
     * @param edited   policies as they would be
     * @param proposed calendars as they would be
     * @throws Refusal if a policy would refine itself
     */
    Wording wording(PolicyId policy, Map<PolicyId, SavePolicy> edited, Map<CalendarId, WorkingCalendar> proposed) {
        Map<PolicyId, Policy> line = new LinkedHashMap<>();
        for (PolicyId next = policy; next != null; next = line.get(next).refines()) {
            if (line.containsKey(next) || line.size() == DEPTH) {
                throw Refusal.of("refines", "sla.policy.refines.circle");
            }
            SavePolicy edit = edited.get(next);
            line.put(next, edit == null ? stored(next) : draft(edit));
        }
        return new Draft(proposed).word(line);
    }

    /**
     * Terms with other versions of calendars, and otherwise the same.
     *
     * @param proposed calendars as they would be; those not named are as they are stored now
     */
    TermsDocument recounted(TermsDocument document, Set<CalendarId> changed, Map<CalendarId, WorkingCalendar> proposed) {
        return document.mapCalendars(calendar -> {
            var id = new CalendarId(calendar.id());
            return changed.contains(id) ? written(id, proposed) : calendar;
        });
    }

    private TermsDocument.Calendar written(CalendarId id, Map<CalendarId, WorkingCalendar> proposed) {
        ResolvedCalendar stored = calendars.resolved(id);
        WorkingCalendar content = proposed.getOrDefault(id, stored.calendar());
        return new TermsDocument.Calendar(id.value(), stored.version(), CalendarDocument.of(stored.name(), content));
    }

    private String zone(long organization) {
        return jdbc.sql("select zone from organization where id = ?").param(organization).query(String.class).single();
    }

    private Policy stored(PolicyId id) {
        record Head(long organization, String code, String name, @Nullable PolicyId refines, @Nullable CalendarId hours) {
        }
        Head head = jdbc.sql("select code, name, refines_id, hours_calendar_id, organization_id from sla_policy where id = ?").param(id.value())
                .query((row, n) -> new Head(row.getLong(5), row.getString(1), row.getString(2),
                        row.getObject(3) == null ? null : new PolicyId(row.getLong(3)),
                        row.getObject(4) == null ? null : new CalendarId(row.getLong(4)))).optional()
                .orElseThrow(() -> new NotFound("policy", id));
        return new Policy(head.organization(), head.code(), head.name(), head.refines(), head.hours(), policies.targets(id), policies.ladder(id));
    }

    private static Policy draft(SavePolicy edit) {
        return new Policy(edit.organization().value(), edit.code(), edit.name(), edit.refines(), edit.hours(), edit.targets().stream().map(target ->
                new TargetRow(target.kind(), target.allowance(), target.calendar(), null, target.start(), target.stops(), target.pausable(),
                        target.approval(), target.reopening(), target.conditions(), target.share(), target.promiseEn(), target.promiseZh(),
                        target.source())).toList(), edit.ladder());
    }

    /** One wording in the making: each calendar is written once. */
    private final class Draft {

        private final Map<CalendarId, WorkingCalendar> proposed;
        private final List<TermsDocument.Calendar> written = new ArrayList<>();
        private final Map<CalendarId, Integer> places = new HashMap<>();

        Draft(Map<CalendarId, WorkingCalendar> proposed) {
            this.proposed = proposed;
        }

        Wording word(Map<PolicyId, Policy> line) {
            List<TermsDocument.Target> targets = new ArrayList<>();
            Integer hours = null;
            List<Rung> ladder = null;
            int level = 0;
            for (Policy policy : line.values()) {
                for (TargetRow row : policy.targets()) {
                    targets.add(target(row, level, policy));
                }
                if (hours == null && policy.hours() != null) {
                    hours = place(policy.hours());
                }
                ladder = ladder == null && !policy.ladder().isEmpty() ? policy.ladder() : ladder;
                level++;
            }
            Policy own = line.values().iterator().next();
            return new Wording(new TermsDocument(own.code(), own.name(), targets, written, hours, ladder, zone(own.organization())),
                    new LinkedHashSet<>(places.keySet()), line.keySet());
        }

        private TermsDocument.Target target(TargetRow row, int level, Policy policy) {
            return new TermsDocument.Target(row.kind(), row.allowance().amount(), row.allowance().measure(), row.start(),
                    row.pausable().stream().sorted().toList(), row.promiseEn(), row.promiseZh(), row.source(), null,
                    row.calendar() == null ? null : Integer.valueOf(place(row.calendar())), level, level == 0 ? null : policy.code(),
                    level == 0 ? null : policy.name(), row.stops().equals(row.kind().stops()) ? null : row.stops().stream().sorted().toList(),
                    row.approval().isEmpty() ? null : row.approval().stream().sorted().toList(), row.reopening(),
                    row.conditions().isEmpty() ? null : row.conditions(), row.share());
        }

        private int place(CalendarId id) {
            return places.computeIfAbsent(id, unknown -> {
                written.add(written(id, proposed));
                return written.size() - 1;
            });
        }
    }
}
