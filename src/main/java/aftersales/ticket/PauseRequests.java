package aftersales.ticket;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.sla.PauseReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of pauses that managers decide about. */
@Component
class PauseRequests {

    private final JdbcClient jdbc;

    PauseRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(Actor actor, Ticket ticket, PauseReason reason, Instant pausedAt, Instant now) {
        jdbc.sql("""
                insert into ticket_pause_request (ticket_id, reason, paused_at, asker_id, asker, asked_at) values (?, ?, ?, ?::bigint, ?, ?)
                """).params(ticket.id().value(), reason.name(), Timestamp.from(pausedAt), actor.account() == null ? null : actor.account().value(),
                actor.name(), Timestamp.from(now)).update();
    }

    /** Those of a ticket that wait, the oldest first. */
    List<PauseRequest> waiting(long ticket) {
        return jdbc.sql("select * from ticket_pause_request where ticket_id = ? and verdict is null order by id").param(ticket)
                .query((row, n) -> request(row)).list();
    }

    void decide(PauseRequest request, boolean approved, Instant now) {
        jdbc.sql("update ticket_pause_request set verdict = ?, decided_at = ? where id = ?")
                .params(approved ? "APPROVED" : "REFUSED", Timestamp.from(now), request.id()).update();
    }

    private static PauseRequest request(ResultSet row) throws SQLException {
        Long asker = (Long) row.getObject("asker_id");
        return new PauseRequest(row.getLong("id"), PauseReason.valueOf(row.getString("reason")), row.getTimestamp("paused_at").toInstant(),
                asker == null ? null : new AccountId(asker), row.getString("asker"));
    }
}
