package aftersales.sla;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of what policies promise: their targets, and who is told when. */
@Component
class TargetStore {

    private final JdbcClient jdbc;

    TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By policy, in their order. */
    Map<Long, List<TargetRow>> of(Collection<Long> policies) {
        Map<Long, List<TargetRow>> targets = new HashMap<>();
        if (!policies.isEmpty()) {
            jdbc.sql("""
                    select t.*, c.name as calendar_name from sla_target t left join organization_calendar c on c.id = t.calendar_id
                    where t.policy_id in (:policies) order by t.policy_id, t.position
                    """).param("policies", policies).query(row -> {
                        targets.computeIfAbsent(row.getLong("policy_id"), id -> new ArrayList<>()).add(target(row));
                    });
        }
        return targets;
    }

    private static TargetRow target(ResultSet row) throws SQLException {
        TargetKind kind = TargetKind.valueOf(row.getString("kind"));
        Set<EventKind> stops = words(row, "stops", EventKind.class);
        long calendar = row.getLong("calendar_id");
        int share = row.getInt("share");
        return new TargetRow(kind, new Allowance(Measure.valueOf(row.getString("measure")), row.getLong("amount")),
                calendar == 0 ? null : new CalendarId(calendar), row.getString("calendar_name"),
                EventKind.valueOf(row.getString("start_event")), stops.isEmpty() ? kind.stops() : stops,
                words(row, "pausable", PauseReason.class), words(row, "approval", PauseReason.class),
                Reopening.valueOf(row.getString("reopening")), TermsDocument.conditions(row.getString("conditions")),
                share == 0 ? null : share, row.getString("promise_en"), row.getString("promise_zh"), row.getString("source"));
    }

    private static <E extends Enum<E>> Set<E> words(ResultSet row, String column, Class<E> type) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).map(word -> Enum.valueOf(type, word))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    /** By policy, in their order. */
    Map<Long, List<Rung>> ladders(Collection<Long> policies) {
        Map<Long, List<Rung>> ladders = new HashMap<>();
        if (!policies.isEmpty()) {
            jdbc.sql("""
                    select r.*, array(select account_id from sla_rung_account a where a.policy_id = r.policy_id and a.position = r.position)
                        as named
                    from sla_rung r where r.policy_id in (:policies) order by r.policy_id, r.position
                    """).param("policies", policies).query(row -> {
                        ladders.computeIfAbsent(row.getLong("policy_id"), id -> new ArrayList<>()).add(rung(row));
                    });
        }
        return ladders;
    }

    private static Rung rung(ResultSet row) throws SQLException {
        return new Rung(Rung.Basis.valueOf(row.getString("basis")), row.getLong("amount"), words(row, "recipients", Rung.Recipient.class),
                Arrays.stream((Long[]) row.getArray("named").getArray()).map(AccountId::new).toList());
    }

    /** Replaces what the policy promised. */
    void write(PolicyId id, SavePolicy details) {
        jdbc.sql("delete from sla_target where policy_id = ?").param(id.value()).update();
        jdbc.sql("delete from sla_rung where policy_id = ?").param(id.value()).update();
        for (int i = 0; i < details.targets().size(); i++) {
            write(id, i, details.targets().get(i));
        }
        for (int i = 0; i < details.ladder().size(); i++) {
            write(id, i, details.ladder().get(i));
        }
    }

    private void write(PolicyId id, int position, SaveTarget target) {
        jdbc.sql("""
                insert into sla_target (policy_id, position, kind, measure, amount, calendar_id, start_event, stops, pausable, approval,
                    reopening, conditions, share, promise_en, promise_zh, source)
                values (?, ?, ?, ?, ?, ?::bigint, ?, ?::text[], ?::text[], ?::text[], ?, ?, ?::integer, ?, ?, ?)
                """).params(Arrays.asList(id.value(), position, target.kind().name(), target.allowance().measure().name(),
                        target.allowance().amount(), target.calendar() == null ? null : target.calendar().value(), target.start().name(),
                        target.stops().equals(target.kind().stops()) ? "{}" : array(target.stops()), array(target.pausable()),
                        array(target.approval()), target.reopening().name(), TermsDocument.conditions(target.conditions()), target.share(),
                        target.promiseEn(), target.promiseZh(), target.source())).update();
    }

    private void write(PolicyId id, int position, Rung rung) {
        jdbc.sql("insert into sla_rung values (?, ?, ?, ?, ?::text[])").params(id.value(), position, rung.basis().name(), rung.amount(),
                array(rung.recipients())).update();
        rung.named().forEach(account -> jdbc.sql("insert into sla_rung_account values (?, ?, ?)")
                .params(id.value(), position, account.value()).update());
    }

    private static String array(Set<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).sorted().collect(Collectors.joining(",", "{", "}"));
    }
}
