package aftersales.ticket;

import aftersales.access.Scope;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.sla.PauseReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the desk must not forget besides its queue: customers to ring back, technicians out, what is waited for. */
@Component
@Transactional(readOnly = true)
public class DeskQueries {

    private final JdbcClient jdbc;

    DeskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A technician and his open tickets. */
    public record Technician(AccountId id, String name, String organizationName, long open, long enRoute, long onSite) {

        public boolean isFree() {
            return open == 0;
        }
    }

    /** Tickets whose customer waits for the desk's call, those done longest ago first. */
    public List<TicketRow> callsToMake(Actor actor, int most) {
        var scope = Scope.of(actor);
        return jdbc.sql("select " + TicketSql.COLUMNS + " from " + TicketSql.TABLES + " where t.state in ('DONE', 'SIGNED') and "
                + scope.clause("t.organization_id") + " order by t.done_at, t.id limit " + most)
                .params(scope.params()).query((row, n) -> TicketSql.row(row)).list();
    }

    /** Technicians in reach, the busiest last, by name; at most 200. */
    public List<Technician> technicians(Actor actor) {
        var scope = Scope.of(actor);
        return jdbc.sql("""
                select a.id, a.name, o.name as organization_name, count(t.id) as open,
                    count(t.id) filter (where t.state = 'EN_ROUTE') as en_route, count(t.id) filter (where t.state = 'ON_SITE') as on_site
                from access_account a
                join access_account_role r on r.account_id = a.id and r.role = 'TECHNICIAN'
                join organization o on o.id = a.organization_id
                left join ticket t on t.assignee_id = a.id and t.state in ('ASSIGNED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE')
                where a.enabled and %s
                group by a.id, a.name, o.name order by count(t.id), a.name, a.id limit 200
                """.formatted(scope.clause("a.organization_id"))).params(scope.params())
                .query((row, n) -> new Technician(new AccountId(row.getLong("id")), row.getString("name"), row.getString("organization_name"),
                        row.getLong("open"), row.getLong("en_route"), row.getLong("on_site"))).list();
    }

    /** How many open tickets wait for what; only reasons that occur. */
    public Map<PauseReason, Long> waiting(Actor actor) {
        var scope = Scope.of(actor);
        Map<PauseReason, Long> waiting = new EnumMap<>(PauseReason.class);
        jdbc.sql("""
                select t.pause_reason, count(*) from ticket t
                where t.pause_reason is not null and t.state not in ('CLOSED', 'CANCELLED') and %s group by t.pause_reason
                """.formatted(scope.clause("t.organization_id"))).params(scope.params())
                .query(row -> {
                    waiting.put(PauseReason.valueOf(row.getString(1)), row.getLong(2));
                });
        return waiting;
    }
}
