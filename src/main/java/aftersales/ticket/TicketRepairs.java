package aftersales.ticket;

import aftersales.kernel.identity.EquipmentId;
import aftersales.sanbao.Repair;
import aftersales.sanbao.RepairHistory;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what was repaired on a unit: tickets about it, from the report to the end of the work, and again from each reopening.
 * The same fault is, as far as the diagnosis says, the same cause.
 */
@Component
class TicketRepairs implements RepairHistory {

    private final JdbcClient jdbc;

    TicketRepairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** While the diagnosis is open the fault counts as the unit's own. */
    @Override
    public List<Repair> repairs(EquipmentId unit) {
        return jdbc.sql("""
                with counted as (
                    select id, number, reported_at, done_at, cause from ticket where equipment_id = ? and state <> 'CANCELLED' and (cause is null
                        or cause in ('HARDWARE_FAILURE', 'SOFTWARE_FAULT', 'CONFIGURATION', 'WEAR', 'INSTALLATION', 'WORKMANSHIP'))),
                begun as (
                    select id, reported_at as at from counted
                    union all
                    select ticket_id, at from ticket_event join counted on counted.id = ticket_id where kind = 'REOPENED'),
                spans as (
                    select id, at, lead(at) over (partition by id order by at) as again from begun)
                select t.number, t.cause, s.at, case when s.again is null then t.done_at else coalesce((
                    select max(e.at) from ticket_event e where e.ticket_id = s.id and e.kind = 'COMPLETED' and e.at >= s.at and e.at <= s.again),
                    s.again) end as fixed_at
                from spans s join counted t on t.id = s.id order by s.at, s.id
                """).param(unit.value()).query((row, n) -> {
                    Timestamp fixed = row.getTimestamp("fixed_at");
                    return new Repair(row.getString("number"), row.getTimestamp("at").toInstant(), fixed == null ? null : fixed.toInstant(),
                            row.getString("cause"));
                }).list();
    }
}
