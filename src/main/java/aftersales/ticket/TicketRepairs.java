package aftersales.ticket;

import aftersales.kernel.identity.EquipmentId;
import aftersales.sanbao.Repair;
import aftersales.sanbao.RepairHistory;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what was repaired on a unit: tickets about it, from the report to the end of the work. The same fault is, as far as
 * the diagnosis says, the same cause.
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
                select number, reported_at, done_at, cause from ticket where equipment_id = ? and state <> 'CANCELLED' and (cause is null
                    or cause in ('HARDWARE_FAILURE', 'SOFTWARE_FAULT', 'CONFIGURATION', 'WEAR', 'INSTALLATION', 'WORKMANSHIP'))
                order by reported_at, id
                """).param(unit.value()).query((row, n) -> {
                    Timestamp done = row.getTimestamp("done_at");
                    return new Repair(row.getString("number"), row.getTimestamp("reported_at").toInstant(), done == null ? null : done.toInstant(),
                            row.getString("cause"), null);
                }).list();
    }
}
