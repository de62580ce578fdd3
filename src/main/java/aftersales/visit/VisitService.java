package aftersales.visit;

import aftersales.kernel.identity.Actor;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketSteps;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a visit: the customer's signature, kept beside the step it takes. */
@Service
@Transactional
public class VisitService {

    private final TicketSteps steps;
    private final TicketQueries tickets;
    private final JdbcClient jdbc;
    private final Clock clock;

    VisitService(TicketSteps steps, TicketQueries tickets, JdbcClient jdbc, Clock clock) {
        this.steps = steps;
        this.tickets = tickets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps the signature and takes the step. Each round of a ticket is signed for once: sent again, the first one stays.
     *
     * @param how {@code skipReason} as for any step; its note is the signer
     */
    public void sign(Actor actor, String number, SignVisit sign, TakeStep how) {
        steps.sign(actor, number, new TakeStep(how.at(), sign.signer(), how.skipReason()));
        TicketDetail ticket = tickets.get(actor, number);
        Instant now = clock.instant();
        jdbc.sql("""
                insert into visit_signature (ticket_id, round, signer, drawing, satisfaction, signed_at, received_at, account_id, taken_by)
                values (:ticket, :round, :signer, :drawing, :satisfaction, :signed, :received, :account, :by)
                on conflict (ticket_id, round) do nothing
                """).param("ticket", ticket.row().id().value()).param("round", ticket.reopenings()).param("signer", sign.signer())
                .param("drawing", sign.drawing() == null ? null : sign.drawing().path()).param("satisfaction", sign.satisfaction())
                .param("signed", Timestamp.from(how.at() == null ? now : ticket.stepAt())).param("received", Timestamp.from(now))
                .param("account", actor.account() == null ? null : actor.account().value()).param("by", actor.name()).update();
    }
}
