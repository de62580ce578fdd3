package aftersales.sla;

import aftersales.access.AuditTrail;
import aftersales.access.Scope;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Administrators ask here for checks of all clocks in their reach, and read what came of them. */
@Service
@Transactional
public class SlaChecks {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    SlaChecks(JdbcClient jdbc, AuditTrail audit, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Asks for a check of the actor's organisation and all below it; nothing new where one is still at it. */
    public void ask(Actor actor) {
        if (actor.organization() == null || !actor.is(Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
        int asked = jdbc.sql("""
                insert into sla_check (organization_id, account_id, actor, asked_at) values (?, ?, ?, ?)
                on conflict (organization_id) where finished_at is null do nothing
                """).params(actor.organization().value(), actor.account() == null ? null : actor.account().value(), actor.name(),
                Timestamp.from(clock.instant())).update();
        if (asked > 0) {
            audit.record(actor, actor.organization(), "check", actor.organization().toString(), "asked", Map.of());
        }
    }

    /** The latest in the actor's reach, newest first. */
    @Transactional(readOnly = true)
    public List<SlaCheck> latest(Actor actor) {
        var scope = Scope.of(actor);
        return jdbc.sql("select c.*, o.name as organization from sla_check c join organization o on o.id = c.organization_id where "
                        + scope.clause("c.organization_id") + " order by c.id desc limit 10")
                .params(scope.params()).query((row, n) -> read(row)).list();
    }

    private SlaCheck read(ResultSet row) throws SQLException {
        return new SlaCheck(row.getLong("id"), row.getString("organization"), row.getString("actor"),
                row.getTimestamp("asked_at").toInstant(), Subject.instant(row, "taken_at"), Subject.instant(row, "finished_at"),
                row.getLong("subjects"), row.getLong("clocks"), row.getLong("differences"),
                List.of(json.readValue(row.getString("details"), SlaAudit.Difference[].class)));
    }
}
